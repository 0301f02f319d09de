package tidings.proof.checker;

import java.util.UUID;
import tidings.proof.load.Purchase;

/// What makes it the same order when it is asked for again.
record OrderWish(UUID userId, String idempotencyKey) {
    static OrderWish of(Purchase purchase) {
        return new OrderWish(purchase.userId(), purchase.idempotencyKey());
    }
}
