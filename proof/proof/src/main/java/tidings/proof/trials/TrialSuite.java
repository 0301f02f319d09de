package tidings.proof.trials;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tidings.local.apps.Apps;
import tidings.local.process.Directories;
import tidings.local.supervision.Progress;
import tidings.proof.system.ProofSystem;

/// The suite makes the trials of a plan, each on the system that the one before has left. After a broken promise all
/// that is left of the system is kept, to be looked into, and the next trial gets a new one.
public final class TrialSuite implements AutoCloseable {
    private static final Duration BETWEEN_STOPS = Duration.ofSeconds(2);
    private static final int MOST_STOPS = 30;

    private final Path home;
    private final Apps apps;
    private final int offset;
    private final Map<String, String> settings;
    private final Progress progress;
    private final TrialListener listener;
    private @Nullable TrialRunner runner;
    private volatile boolean closed;
    private volatile boolean underWay;

    /// @param home   where the system is, and what is kept of broken ones
    /// @param offset what is added to every port besides what keeps it apart from a system that is used
    public TrialSuite(Path home, Apps apps, int offset, Progress progress, TrialListener listener) {
        this(home, apps, offset, Map.of(), progress, listener);
    }

    /// @param settings environment variables of every service, besides the usual ones
    public TrialSuite(
            Path home, Apps apps, int offset, Map<String, String> settings, Progress progress, TrialListener listener) {
        this.home = home;
        this.apps = apps;
        this.offset = offset;
        this.settings = settings;
        this.progress = progress;
        this.listener = listener;
    }

    /// Returns what came of each trial, in the order of the plan; of fewer when the suite is closed meanwhile.
    public List<TrialOutcome> run(Plan plan) throws IOException, InterruptedException {
        var outcomes = new ArrayList<TrialOutcome>();
        for (var trial : plan.trials()) {
            listener.begins(trial);
            underWay = true;
            var outcome = outcomeOf(trial);
            underWay = false;
            if (closed) { // what came of a trial that was broken off says nothing
                return outcomes;
            }
            outcomes.add(outcome);
            listener.ends(outcome);
            if (!outcome.isSurvived()) {
                keep(outcome);
            }
        }
        return outcomes;
    }

    private TrialOutcome outcomeOf(Trial trial) throws IOException, InterruptedException {
        try {
            return runner().of(trial);
        } catch (RuntimeException failure) { // a part that does not start, say: the other trials go on
            return TrialOutcome.failed(trial, failure);
        }
    }

    private TrialRunner runner() throws IOException {
        if (runner == null) {
            Directories.delete(home.resolve("system"));
            runner = new TrialRunner(system());
            system().start();
        }
        return runner;
    }

    private ProofSystem system() {
        return new ProofSystem(home.resolve("system"), apps, offset, settings, progress);
    }

    private void keep(TrialOutcome outcome) throws IOException {
        stop();
        listener.keeps(new BrokenSystem(home).keep(outcome));
    }

    /// Stops the system that is running. A trial that is under way is broken off, and so is a start: what either still
    /// starts is stopped, too, until it has noticed.
    @Override
    public void close() {
        closed = true;
        stop();
        for (var i = 0; underWay && i < MOST_STOPS; i++) {
            LockSupport.parkNanos(BETWEEN_STOPS.toNanos());
            stop();
        }
    }

    private void stop() {
        runner = null;
        system().stop();
    }
}
