package tidings.stories;

import java.time.Duration;
import java.util.Map;

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

    private static void behaves(String aspect, Object how) {
        new Http(TheSystem.url(8090))
                .put("/control/stripe", Map.of(aspect, how))
                .expecting(200);
    }
}
