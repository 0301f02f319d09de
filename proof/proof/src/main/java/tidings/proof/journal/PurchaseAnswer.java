package tidings.proof.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An answer says what one request came to.
///
/// @param orderId what a 202 named
public record PurchaseAnswer(int status, @Nullable UUID orderId) {}
