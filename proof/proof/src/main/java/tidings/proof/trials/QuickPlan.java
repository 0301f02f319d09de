package tidings.proof.trials;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tidings.proof.faults.Fault;

/// The plan for where there are minutes only.
public final class QuickPlan {
    /// The faults that stand for all others.
    private static final List<String> TELLING = List.of(
            "order-service-killed",
            "payment-service-killed",
            "kafka-killed",
            "postgres-killed",
            "provider-down",
            "provider-loses-answers",
            "cancelled-in-flight",
            "poison",
            "incompatible-event",
            "redriven-twice",
            "analytics-service-replays",
            "outbox.committed-kill",
            "relay.sent-kill",
            "listener.committed-kill",
            "payment.charged-kill",
            "letter.handed-over-kill");

    private QuickPlan() {}

    /// The most telling ones, briefly. Throws `NoSuchElementException` when one of them is not among the faults.
    public static Plan of(Collection<Fault> faults, long seed) {
        var telling = TELLING.stream().map(name -> Fault.named(name, faults)).toList();
        var trials = new ArrayList<Trial>();
        Packing.of(telling).forEach(pack -> trials.add(new FaultTrial(pack, seed, FaultTrial.BRIEF)));
        trials.addAll(LastTrials.few(seed));
        return new Plan(List.copyOf(trials));
    }
}
