package tidings.proof.faults.outside;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import tidings.proof.faults.FaultContext;

/// The provider's conduct while it troubles the shop.
interface ProviderConduct {
    List<String> OUTAGES = List.of("refused", "unavailable", "hanging", "failing");

    /// Behaves like that for a while. Returns how often it came to something.
    int of(ProviderControl provider, FaultContext context);

    static int behave(Map<String, ?> how, ProviderControl provider, FaultContext context) {
        provider.behaves(how);
        context.letTimePass();
        return 1;
    }

    static int beDown(ProviderControl provider, FaultContext context) {
        for (var outage : OUTAGES) {
            provider.behaves(Map.of("outage", outage));
            FaultContext.pause(context.length().dividedBy(OUTAGES.size()));
        }
        return OUTAGES.size();
    }

    static int loseAnswers(ProviderControl provider, FaultContext context) {
        provider.behaves(Map.of("loseAnswers", ProviderTrouble.ANSWERS));
        context.letTimePass();
        return ProviderTrouble.ANSWERS
                - provider.behaviour().path("loseAnswers").asInt();
    }

    static int beOvertaken(ProviderControl provider, FaultContext context) {
        provider.behaves(Map.of("latencyMs", 300));
        var before = context.load().cancelled();
        context.load().everybodyCancels();
        context.letTimePass();
        FaultContext.pause(Duration.ofSeconds(1));
        return context.load().cancelled() - before;
    }
}
