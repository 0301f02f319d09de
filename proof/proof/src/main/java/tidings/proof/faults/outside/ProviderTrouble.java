package tidings.proof.faults.outside;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;

/// What the payment provider can do to a shop, until it behaves well again.
public record ProviderTrouble(String name, String story, Duration length, Conduct conduct) implements Fault {
    private static final Duration USUAL = Duration.ofSeconds(10);
    private static final List<String> OUTAGES = List.of("refused", "unavailable", "hanging", "failing");
    private static final int ANSWERS = 20;

    /// How it behaves meanwhile. Returns how often that came to something.
    private interface Conduct {
        int of(ProviderControl provider, FaultContext context);
    }

    public static List<Fault> all() {
        return List.of(
                new ProviderTrouble(
                        "provider-slow",
                        "the provider takes 2 s for each answer",
                        Duration.ofMinutes(1),
                        (provider, context) -> behave(Map.of("latencyMs", 2_000), provider, context)),
                new ProviderTrouble(
                        "provider-down",
                        "the provider is down: it refuses, answers 503, hangs and fails, by turns",
                        Duration.ofMinutes(5),
                        ProviderTrouble::beDown),
                new ProviderTrouble(
                        "provider-declines",
                        "the provider declines every fifth good card",
                        USUAL,
                        (provider, context) -> behave(Map.of("declineRate", 0.2), provider, context)),
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
    public int strike(FaultContext context) {
        var provider = new ProviderControl(context.system().outsideWorld());
        try {
            return conduct.of(provider, context);
        } finally {
            provider.behavesWell();
        }
    }

    private static int behave(Map<String, ?> how, ProviderControl provider, FaultContext context) {
        provider.behaves(how);
        context.letTimePass();
        return 1;
    }

    private static int beDown(ProviderControl provider, FaultContext context) {
        for (var outage : OUTAGES) {
            provider.behaves(Map.of("outage", outage));
            FaultContext.pause(context.length().dividedBy(OUTAGES.size()));
        }
        return OUTAGES.size();
    }

    private static int loseAnswers(ProviderControl provider, FaultContext context) {
        provider.behaves(Map.of("loseAnswers", ANSWERS));
        context.letTimePass();
        return ANSWERS - provider.behaviour().path("loseAnswers").asInt();
    }

    private static int beOvertaken(ProviderControl provider, FaultContext context) {
        provider.behaves(Map.of("latencyMs", 300));
        var before = context.load().cancelled();
        context.load().everybodyCancels();
        context.letTimePass();
        FaultContext.pause(Duration.ofSeconds(1));
        return context.load().cancelled() - before;
    }
}
