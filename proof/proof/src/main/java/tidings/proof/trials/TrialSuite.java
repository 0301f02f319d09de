package tidings.proof.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tidings.local.Apps;
import tidings.local.Directories;
import tidings.local.Progress;
import tidings.proof.system.ProofSystem;

/// The proof suite: makes the trials of a plan, each on the system that the one before has left. After a broken
/// promise all that is left of the system is kept for whoever looks into it, and the next trial gets a new one.
public final class TrialSuite implements AutoCloseable {
    private static final Duration BETWEEN_STOPS = Duration.ofSeconds(2);
    private static final int MOST_STOPS = 30;

    private final Path home;
    private final Apps apps;
    private final int offset;
    private final Map<String, String> settings;
    private final Progress progress;
    private final TrialListener narrator;
    private @Nullable TrialRunner performance;
    private volatile boolean closed;
    private volatile boolean underWay;

    /// @param home   where the system is, and what is kept of broken ones
    /// @param offset what is added to every port besides what keeps it apart from a system that is used
    public TrialSuite(Path home, Apps apps, int offset, Progress progress, TrialListener narrator) {
        this(home, apps, offset, Map.of(), progress, narrator);
    }

    /// @param settings environment variables of every service, besides the usual ones
    public TrialSuite(
            Path home, Apps apps, int offset, Map<String, String> settings, Progress progress, TrialListener narrator) {
        this.home = home;
        this.apps = apps;
        this.offset = offset;
        this.settings = settings;
        this.progress = progress;
        this.narrator = narrator;
    }

    /// Returns what came of each trial, in the order of the plan; of fewer when the suite is closed meanwhile.
    public List<TrialOutcome> run(Plan plan) throws IOException, InterruptedException {
        var outcomes = new ArrayList<TrialOutcome>();
        for (var trial : plan.trials()) {
            narrator.begins(trial);
            underWay = true;
            var outcome = outcomeOf(trial);
            underWay = false;
            if (closed) { // what came of a trial that was broken off says nothing
                return outcomes;
            }
            outcomes.add(outcome);
            narrator.ends(outcome);
            if (!outcome.isSurvived()) {
                keep(outcome);
            }
        }
        return outcomes;
    }

    private TrialOutcome outcomeOf(Trial trial) throws IOException, InterruptedException {
        try {
            return performance().of(trial);
        } catch (RuntimeException failure) { // a part that does not start, say: the other trials go on
            return TrialOutcome.failed(trial, failure);
        }
    }

    private TrialRunner performance() throws IOException {
        if (performance == null) {
            Directories.delete(home.resolve("system"));
            performance = new TrialRunner(system());
            system().start();
        }
        return performance;
    }

    private ProofSystem system() {
        return new ProofSystem(home.resolve("system"), apps, offset, settings, progress);
    }

    /// Data, logs and findings.
    private void keep(TrialOutcome outcome) throws IOException {
        stop();
        var trial = outcome.trial();
        var remains = home.resolve("broken/%.100s-%d".formatted(trial.name(), trial.seed())); // many faults, long names
        Directories.delete(remains);
        Files.createDirectories(remains.getParent());
        Files.move(home.resolve("system"), remains);
        Files.write(remains.resolve("findings.txt"), outcome.sentences());
        narrator.keeps(remains);
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
        performance = null;
        system().stop();
    }
}
