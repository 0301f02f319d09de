package tidings.outside.stripe;

import java.util.UUID;

/// Names things as Stripe does: `pi_…`, `ch_…`.
final class Ids {
    private Ids() {}

    static String next(String prefix) {
        return prefix + "_" + UUID.randomUUID().toString().replace("-", "");
    }
}
