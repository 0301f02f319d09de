package tidings.proof.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the payment provider can do to a shop, until it behaves well again.
record ProviderTrouble(String name, String story, Duration length, Conduct conduct) implements Fault {
    private static final Duration USUAL = Duration.ofSeconds(10);
    private static final List<String> OUTAGES = List.of("refused", "unavailable", "hanging", "failing");
    private static final int ANSWERS = 20;

    /// How it behaves meanwhile. Returns how often that came to something.
    private interface Conduct {
        int of(Provider provider, Scene scene);
    }

    static List<Fault> all() {
        return List.of(
                new ProviderTrouble(
                        "provider-slow",
                        "the provider takes 2 s for each answer",
                        Duration.ofMinutes(1),
                        (provider, scene) -> behave(Map.of("latencyMs", 2_000), provider, scene)),
                new ProviderTrouble(
                        "provider-down",
                        "the provider is down: it refuses, answers 503, hangs and fails, by turns",
                        Duration.ofMinutes(5),
                        ProviderTrouble::beDown),
                new ProviderTrouble(
                        "provider-declines",
                        "the provider declines every fifth good card",
                        USUAL,
                        (provider, scene) -> behave(Map.of("declineRate", 0.2), provider, scene)),
                new ProviderTrouble(
                        "provider-loses-answers",
                        "the provider charges, and its answer is lost, %d times".formatted(ANSWERS),
                        USUAL,
                        ProviderTrouble::loseAnswers),
                new ProviderTrouble(
                        "cancelled-in-flight",
                        "every customer cancels while the payment is in flight",
                        USUAL,
                        ProviderTrouble::beOvertaken));
    }

    @Override
    public Optional<String> breaks() {
        return Optional.of("provider");
    }

    @Override
    public int strike(Scene scene) {
        var provider = new Provider(scene.system().outsideWorld());
        try {
            return conduct.of(provider, scene);
        } finally {
            provider.behavesWell();
        }
    }

    private static int behave(Map<String, ?> how, Provider provider, Scene scene) {
        provider.behaves(how);
        scene.letTimePass();
        return 1;
    }

    private static int beDown(Provider provider, Scene scene) {
        for (var outage : OUTAGES) {
            provider.behaves(Map.of("outage", outage));
            Scene.pause(scene.length().dividedBy(OUTAGES.size()));
        }
        return OUTAGES.size();
    }

    private static int loseAnswers(Provider provider, Scene scene) {
        provider.behaves(Map.of("loseAnswers", ANSWERS));
        scene.letTimePass();
        return ANSWERS - provider.behaviour().path("loseAnswers").asInt();
    }

    private static int beOvertaken(Provider provider, Scene scene) {
        provider.behaves(Map.of("latencyMs", 300));
        var before = scene.load().cancelled();
        scene.load().everybodyCancels();
        scene.letTimePass();
        Scene.pause(Duration.ofSeconds(1));
        return scene.load().cancelled() - before;
    }
}
