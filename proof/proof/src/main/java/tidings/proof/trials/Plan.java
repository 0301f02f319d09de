package tidings.proof.trials;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tidings.proof.faults.Fault;

/// Which trials are made, in their order.
public record Plan(List<Trial> trials) {
    private static final Duration BRIEF = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofSeconds(30);
    private static final int MUCH = 10_000;
    private static final int LITTLE = 500;

    /// The faults that stand for all others where there are minutes only.
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

    /// Each fault three times: at full length once, 30 s at most for the other seeds. Restores and the crash matrix
    /// with one. Faults of one kind share a trial. At the end strange input comes in, and all is heard again.
    public static Plan all(Collection<Fault> faults, Collection<Fault> crashes, long seed) {
        var trials = new ArrayList<Trial>();
        Packing.of(faults).forEach(pack -> trials.addAll(threeTimes(pack, seed)));
        Packing.of(crashes).forEach(pack -> trials.add(new FaultTrial(pack, seed, BRIEF)));
        trials.addAll(last(MUCH, seed));
        return new Plan(List.copyOf(trials));
    }

    /// The most telling ones, briefly. Throws [NoSuchElementException] when one of them is not among the faults.
    public static Plan quick(Collection<Fault> faults, long seed) {
        var telling = TELLING.stream().map(name -> named(name, faults)).toList();
        var trials = new ArrayList<Trial>();
        Packing.of(telling).forEach(pack -> trials.add(new FaultTrial(pack, seed, BRIEF)));
        trials.addAll(last(LITTLE, seed));
        return new Plan(List.copyOf(trials));
    }

    /// The trial of that name, at full length: faults with a plus between their names share it. Throws
    /// [NoSuchElementException] when there is none.
    public static Plan of(String name, Collection<Fault> faults, long seed) {
        return new Plan(List.of(last(MUCH, seed).stream()
                .filter(trial -> trial.name().equals(name))
                .findFirst()
                .orElseGet(() -> breakage(name, faults, seed))));
    }

    /// All that happens in the trials, by name: one sentence each, without a full stop.
    public SequencedMap<String, String> stories() {
        var stories = new LinkedHashMap<String, String>();
        trials.forEach(trial -> stories.putAll(trial.stories()));
        return stories;
    }

    /// Those of its trials in which one of these faults strikes, which have a plus between their names. Throws
    /// [NoSuchElementException] when there is none.
    public Plan about(String names) {
        var sought = List.of(names.split("\\+"));
        sought.stream().filter(name -> !stories().containsKey(name)).findFirst().ifPresent(unknown -> {
            throw new NoSuchElementException(unknown);
        });
        return only(trial -> trial.stories().keySet().stream().anyMatch(sought::contains));
    }

    /// Those of its trials.
    Plan only(Predicate<Trial> condition) {
        return new Plan(trials.stream().filter(condition).toList());
    }

    private static Trial breakage(String names, Collection<Fault> faults, long seed) {
        var together =
                Stream.of(names.split("\\+")).map(name -> named(name, faults)).toList();
        return new FaultTrial(together, seed, longest(together));
    }

    private static Fault named(String name, Collection<Fault> faults) {
        return faults.stream()
                .filter(fault -> fault.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(name));
    }

    /// So many schedules, each of some faults at once that were drawn by lot and break different services, or of one
    /// that concerns them all. The same seed draws the same.
    public static Plan drawn(List<Fault> faults, int number, long seed) {
        var lot = new SplittableRandom(seed);
        return new Plan(IntStream.range(0, number)
                .<Trial>mapToObj(_ -> new FaultTrial(Packing.drawn(faults, lot), lot.nextLong(1_000_000), BRIEF))
                .toList());
    }

    private static List<Trial> threeTimes(List<Fault> faults, long seed) {
        var length = longest(faults);
        var shorter = length.compareTo(SHORT) > 0 ? SHORT : length;
        var first = new FaultTrial(faults, seed, length);
        if (faults.stream().allMatch(Fault::isOnce)) {
            return List.of(first);
        }
        return List.of(first, new FaultTrial(faults, seed + 1, shorter), new FaultTrial(faults, seed + 2, shorter));
    }

    /// What takes the system as all that went before has left it.
    private static List<Trial> last(int count, long seed) {
        var trials = new ArrayList<Trial>();
        trials.add(new InputTrial(count, seed));
        trials.addAll(ReplayTrial.all(seed));
        return trials;
    }

    private static Duration longest(List<Fault> faults) {
        return faults.stream().map(Fault::length).max(Comparator.naturalOrder()).orElseThrow();
    }
}
