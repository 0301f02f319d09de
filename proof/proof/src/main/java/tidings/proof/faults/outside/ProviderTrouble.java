package tidings.proof.faults.outside;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;

/// What the payment provider can do to a shop, until it behaves well again.
public record ProviderTrouble(String name, String story, Duration length, ProviderConduct conduct) implements Fault {
    private static final Duration USUAL = Duration.ofSeconds(10);
    static final int ANSWERS = 20;

    public static List<Fault> all() {
        return List.of(
                new ProviderTrouble(
                        "provider-slow",
                        "the provider takes 2 s for each answer",
                        Duration.ofMinutes(1),
                        (provider, context) -> ProviderConduct.behave(Map.of("latencyMs", 2_000), provider, context)),
                new ProviderTrouble(
                        "provider-down",
                        "the provider is down: it refuses, answers 503, hangs and fails, by turns",
                        Duration.ofMinutes(5),
                        ProviderConduct::beDown),
                new ProviderTrouble(
                        "provider-declines",
                        "the provider declines every fifth good card",
                        USUAL,
                        (provider, context) -> ProviderConduct.behave(Map.of("declineRate", 0.2), provider, context)),
                new ProviderTrouble(
                        "provider-loses-answers",
                        "the provider charges, and its answer is lost, %d times".formatted(ANSWERS),
                        USUAL,
                        ProviderConduct::loseAnswers),
                new ProviderTrouble(
                        "cancelled-in-flight",
                        "every customer cancels while the payment is in flight",
                        USUAL,
                        ProviderConduct::beOvertaken));
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
}
