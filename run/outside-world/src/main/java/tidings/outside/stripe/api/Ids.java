package tidings.outside.stripe.api;

import java.util.UUID;

/// Names things as Stripe does: `pi_…`, `ch_…`.
public final class Ids {
    private Ids() {}

    public static String next(String prefix) {
        return prefix + "_" + UUID.randomUUID().toString().replace("-", "");
    }
}
