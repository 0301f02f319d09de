package tidings.proof.checker;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An attempt to charge, in the provider's ledger.
///
/// @param orderId  what payment-service says that it is for
/// @param refunded how much of the amount was given back
record Charge(
        String paymentIntent, @Nullable String orderId, long amount, String currency, String status, long refunded) {
    private record Entries(List<Charge> charges) {}

    static List<Charge> all(URI outsideWorld) {
        return Web.get(outsideWorld.resolve("/ledger"), Entries.class).charges();
    }

    boolean succeeded() {
        return status.equals("succeeded");
    }

    boolean isGivenBack() {
        return refunded == amount;
    }

    @Override
    public String toString() {
        return "the charge %s of %d %s (given back: %d)".formatted(paymentIntent, amount, currency, refunded);
    }
}
