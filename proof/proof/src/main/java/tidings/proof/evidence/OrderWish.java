package tidings.proof.evidence;

import java.util.UUID;
import tidings.proof.journal.Purchase;

/// A wish is what makes it the same order when it is asked for again.
public record OrderWish(UUID userId, String idempotencyKey) {
    public static OrderWish of(Purchase purchase) {
        return new OrderWish(purchase.userId(), purchase.idempotencyKey());
    }
}
