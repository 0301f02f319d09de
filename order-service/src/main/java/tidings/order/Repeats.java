package tidings.order;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tidings.events.OrderPlaced;
import tidings.order.Rejection.KeyReused;
import tidings.order.Rejection.Unanswered;
import tidings.order.Rejection.UnderWay;
import tidings.web.CommitUnanswered;

/// Recognises a wish that was sent again by its [IdempotencyKey]: it is granted once, and answered the same each time,
/// whatever has become of the catalogue and the rules since. So whatever refuses a wish has to do it in here.
///
/// The table's unique key decides, so that both may come at once: the second waits until the first has committed,
/// two seconds at most (our connections' `lock_timeout`). Keys are remembered as long as the orders are. A wish that is
/// granted costs no question about its key.
@Component
class Repeats {
    private final Orders orders;

    Repeats(Orders orders) {
        this.orders = orders;
    }

    /// Throws [Rejection], or whatever refuses the wish and is no answer of before.
    OrderPlaced once(PlaceOrder wish, Function<PlaceOrder, OrderPlaced> place) {
        try {
            return place.apply(wish);
        } catch (PessimisticLockingFailureException stillAtWork) {
            throw new Rejection(new UnderWay());
        } catch (DataIntegrityViolationException keyTaken) {
            return before(wish).orElseThrow(() -> keyTaken);
        } catch (DataAccessException | TransactionException away) {
            return perhapsCommitted(wish, away).orElseThrow(() -> new Rejection(new Unanswered()));
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
            throw new Rejection(new KeyReused());
        }
        return earlier;
    }
}
