package tidings.teeth;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tidings.proof.faults.Fault;
import tidings.proof.faults.catalogue.Faults;
import tidings.proof.trials.NamedPlan;
import tidings.proof.trials.Plan;
import tidings.proof.trials.Trial;
import tidings.teeth.bent.Bend;

/// How a wrong variant comes to light: what it cannot survive, and what the checker then has to say.
///
/// @param trials   by name
/// @param findings each has to be among them
record Exposure(List<String> trials, List<Pattern> findings) {
    private static final long SEED = 1;
    private static final List<Fault> FAULTS = faults();

    static Exposure of(Bend bend) {
        return switch (bend) {
            case EVERYTHING_IS_NEW ->
                by("listener.committed-alone-kill")
                        .finds("I6 DOUBLED: analytics-service has processed .*, and parked it")
                        .finds("I9 UNACCOUNTED: analytics-service has parked the record .*");
            case RANDOM_KEYS ->
                by("customer.introduced-kill").finds("I3 DOUBLED: The user .* was introduced as the customers .*");
            case BY_ID_ALONE -> by("late-commits").finds("I6 LOST: Told, and not on its topic: .*");
            case TOLD_AT_ONCE ->
                by("refused-commits")
                        .finds("I6 UNACCOUNTED: Nobody has told OrderPlaced .*")
                        .finds("I2 WRONG: The order .* was told, and does not exist");
            case HEARD_FIRST ->
                by("listener.reacted-kill").finds("I6 LOST: analytics-service has neither processed nor parked .*");
            case SKIPPED ->
                by("poison")
                        .finds("I6 LOST: .* has neither processed nor parked .*")
                        .finds("I9 LOST: .* should have parked the record .*");
            case SCATTERED -> by("nothing-breaks").finds("I7 WRONG: The key .* is in the partitions .*");
            case NOTED_ALONE ->
                by("listener.reacted-fail")
                        .finds("I8 LOST: Missing on the journey: .*|I4 LOST: The sign-up of .* is not counted");
        };
    }

    Plan plan() {
        return plan(trials.stream());
    }

    /// What any of them cannot survive, and the right one has to.
    static Plan planOfAll() {
        return plan(Stream.of(Bend.values())
                .flatMap(bend -> of(bend).trials.stream())
                .distinct());
    }

    private static Exposure by(String... trials) {
        return new Exposure(List.of(trials), List.of());
    }

    private Exposure finds(String sentence) {
        var all = new ArrayList<>(findings);
        all.add(Pattern.compile(sentence, Pattern.DOTALL));
        return new Exposure(trials, all);
    }

    private static Plan plan(Stream<String> names) {
        var trials = new ArrayList<Trial>();
        names.forEach(name -> trials.addAll(NamedPlan.of(name, FAULTS, SEED).trials()));
        return new Plan(trials);
    }

    private static List<Fault> faults() {
        var faults = new ArrayList<>(Faults.all());
        faults.add(new Undisturbed());
        faults.add(AtCommit.LATE);
        faults.add(AtCommit.REFUSED);
        faults.add(Faults.crash("payment-service", "customer.introduced", "kill"));
        faults.add(Faults.crash("analytics-service", "listener.committed-alone", "kill"));
        faults.add(Faults.crash("analytics-service", "listener.reacted", "kill"));
        faults.add(Faults.crash("analytics-service", "listener.reacted", "fail"));
        return List.copyOf(faults);
    }
}
