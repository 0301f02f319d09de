package tidings.proof.evidence;

import java.util.UUID;
import tidings.proof.journal.Purchase;

/// The wish behind an order: two requests that agree in it ask for the same order.
public record OrderWish(UUID userId, String idempotencyKey) {
    public static OrderWish of(Purchase purchase) {
        return new OrderWish(purchase.userId(), purchase.idempotencyKey());
    }
}
