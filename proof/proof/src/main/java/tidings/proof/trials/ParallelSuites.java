package tidings.proof.trials;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// Parallel suites make the trials of a plan, where it pays on two systems side by side: on one those that mostly
/// wait, on the other all that keep the machine busy meanwhile.
public final class ParallelSuites implements AutoCloseable {
    private static final int WORTH_A_SYSTEM = 5;

    private final TrialSuite busy;
    private final TrialSuite waiting;

    public ParallelSuites(TrialSuite busy, TrialSuite waiting) {
        this.busy = busy;
        this.waiting = waiting;
    }

    /// Returns what came of each trial, in the order of the plan; of fewer when it is closed meanwhile.
    public List<TrialOutcome> run(Plan plan) throws IOException, InterruptedException {
        var waits = plan.only(Trial::mostlyWaits);
        return waits.trials().size() < WORTH_A_SYSTEM ? busy.run(plan) : sideBySide(plan, waits);
    }

    private List<TrialOutcome> sideBySide(Plan plan, Plan waits) throws InterruptedException {
        var outcomes = new ArrayList<TrialOutcome>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var lanes = List.<Callable<List<TrialOutcome>>>of(
                    () -> busy.run(plan.only(trial -> !trial.mostlyWaits())), () -> waiting.run(waits));
            for (var lane : threads.invokeAll(lanes)) {
                outcomes.addAll(lane.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The proof came to no end", e.getCause());
        }
        var byTrial = outcomes.stream().collect(toMap(TrialOutcome::trial, outcome -> outcome));
        return plan.trials().stream().map(byTrial::get).filter(Objects::nonNull).toList();
    }

    /// Stops the systems that are running, and breaks off their trials.
    @Override
    public void close() {
        Stream.of(busy, waiting).parallel().forEach(TrialSuite::close);
    }
}
