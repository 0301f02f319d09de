package tidings.order;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import tidings.events.OrderPlaced;
import tidings.web.Problem;

/// Recognises a wish that was sent again by its [IdempotencyKey]: it is granted once, and answered the same each time.
///
/// The table's unique key decides, so that both may come at once: the second waits until the first has committed,
/// two seconds at most (our connections' `lock_timeout`). Keys are remembered as long as the orders are.
@Component
class Repeats {
    private static final String KEY_REUSED =
            "This Idempotency-Key came with another order before, so nothing was done. A new order needs a new key.";

    private final Orders orders;

    Repeats(Orders orders) {
        this.orders = orders;
    }

    OrderPlaced once(PlaceOrder wish, Function<PlaceOrder, OrderPlaced> place) {
        try {
            return place.apply(wish);
        } catch (DataIntegrityViolationException keyTaken) {
            return before(wish).orElseThrow(() -> keyTaken);
        } catch (PessimisticLockingFailureException stillAtWork) {
            throw Problem.of(CONFLICT, "The same request is still being worked on. Send it again in a moment.");
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
