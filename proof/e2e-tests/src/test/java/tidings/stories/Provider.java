package tidings.stories;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import tidings.probes.ProviderProbe;

/// The payment provider, and how it behaves.
final class Provider {
    private static final long USUAL_MILLIS = 10;

    void answersAfter(Duration pause) {
        behaves("latencyMs", pause.toMillis());
    }

    /// Takes requests and never answers.
    void hangs() {
        behaves("outage", "hanging");
    }

    void recovers() {
        behaves("outage", "none");
        behaves("latencyMs", USUAL_MILLIS);
    }

    static ProviderProbe probe() {
        return new ProviderProbe(URI.create(TheSystem.url(8090)));
    }

    private static void behaves(String aspect, Object how) {
        probe().behaves(Map.of(aspect, how));
    }
}
