package tidings.stories.parts;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import tidings.probes.provider.ProviderProbe;
import tidings.stories.system.TheSystem;

/// The payment provider, and how it behaves.
public final class Provider {
    private static final long USUAL_MILLIS = 10;

    public void answersAfter(Duration pause) {
        behaves("latencyMs", pause.toMillis());
    }

    /// Takes requests and never answers.
    public void hangs() {
        behaves("outage", "hanging");
    }

    public void recovers() {
        behaves("outage", "none");
        behaves("latencyMs", USUAL_MILLIS);
    }

    public static ProviderProbe probe() {
        return new ProviderProbe(URI.create(TheSystem.url(8090)));
    }

    private static void behaves(String aspect, Object how) {
        probe().behaves(Map.of(aspect, how));
    }
}
