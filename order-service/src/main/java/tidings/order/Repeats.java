package tidings.order;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.GATEWAY_TIMEOUT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tidings.events.OrderPlaced;
import tidings.web.BodyRules;
import tidings.web.CommitUnanswered;
import tidings.web.Problem;

/// Recognises a wish that was sent again by its [IdempotencyKey]: it is granted once, and answered the same each time,
/// whatever has become of the catalogue and the rules since. So whatever refuses a wish has to do it in here.
///
/// The table's unique key decides, so that both may come at once: the second waits until the first has committed,
/// two seconds at most (our connections' `lock_timeout`). Keys are remembered as long as the orders are. A wish that is
/// granted costs no question about its key.
@Component
class Repeats {
    private static final String KEY_REUSED =
            "This Idempotency-Key came with another order before, so nothing was done. A new order needs a new key.";
    private static final String UNKNOWN = "The database was told to keep this order, and its answer is lost:"
            + " it may have happened, repeat it with the Idempotency-Key that this answer carries.";

    private final Orders orders;
    private final BodyRules rules;

    Repeats(Orders orders, BodyRules rules) {
        this.orders = orders;
        this.rules = rules;
    }

    OrderPlaced once(PlaceOrder wish, Function<PlaceOrder, OrderPlaced> place) {
        try {
            rules.check(wish.basket());
            return place.apply(wish);
        } catch (PessimisticLockingFailureException stillAtWork) {
            throw Problem.of(CONFLICT, "The same request is still being worked on. Send it again in a moment.");
        } catch (DataIntegrityViolationException keyTaken) {
            return before(wish).orElseThrow(() -> keyTaken);
        } catch (DataAccessException | TransactionException away) {
            return perhapsCommitted(wish, away).orElseThrow(() -> Problem.of(GATEWAY_TIMEOUT, UNKNOWN));
        } catch (RuntimeException refusal) {
            return before(wish).orElseThrow(() -> refusal);
        }
    }

    /// Throws the failure itself when it came before the COMMIT was sent: then nothing has happened. Nothing is found
    /// either while the COMMIT is still being worked on, or the database cannot be asked.
    private Optional<OrderPlaced> perhapsCommitted(PlaceOrder wish, NestedRuntimeException failure) {
        if (!CommitUnanswered.isBehind(failure)) {
            throw failure;
        }
        try {
            return before(wish);
        } catch (DataAccessException | TransactionException _) {
            return Optional.empty();
        }
    }

    private Optional<OrderPlaced> before(PlaceOrder wish) {
        var earlier = orders.findByUserIdAndIdempotencyKey(
                        wish.userId().value(), wish.key().value())
                .map(Order::placed);
        if (earlier.filter(order -> !wish.basket().asksFor(order)).isPresent()) {
            throw Problem.of(UNPROCESSABLE_CONTENT, "key-reused", "Idempotency-Key reused", KEY_REUSED);
        }
        return earlier;
    }
}
