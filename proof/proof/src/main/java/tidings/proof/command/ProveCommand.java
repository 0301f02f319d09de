package tidings.proof.command;

import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tidings.command.Tidings;
import tidings.command.system.CurrentProject;
import tidings.local.apps.Apps;
import tidings.local.supervision.Progress;
import tidings.proof.faults.Fault;
import tidings.proof.faults.catalogue.Faults;
import tidings.proof.faults.crash.CrashPoints;
import tidings.proof.trials.NamedPlan;
import tidings.proof.trials.ParallelSuites;
import tidings.proof.trials.Plan;
import tidings.proof.trials.QuickPlan;
import tidings.proof.trials.RandomPlan;
import tidings.proof.trials.TrialOutcome;
import tidings.proof.trials.TrialSuite;
import tidings.proof.trials.WholePlan;
import tidings.provisioning.Trouble;

/// The proof is a program of its own. The command lists it, and the script `tidings` starts it.
@Command(
        name = "prove",
        description = "Breaks a system of its own on purpose, under load, and checks that no promise was broken.")
final class ProveCommand implements Callable<Integer> {
    private static final int TRIALS_PER_MINUTE = 2;
    private static final int BESIDE = -500; // from the ports of one system to those of the other

    @Option(names = "--list", description = "Shows what can break.")
    private boolean list;

    @Option(names = "--quick", description = "Only the most telling faults: 10 minutes at most.")
    private boolean quick;

    @Option(
            names = "--fault",
            paramLabel = "NAME",
            description = "One fault only, at full length; or several in one trial, with a plus between their names.")
    private @Nullable String fault;

    @Option(names = "--random", paramLabel = "MINUTES", description = "Faults drawn by lot, for about so long.")
    private int minutes;

    @Option(names = "--seed", paramLabel = "N", description = "What is left to chance follows from it: 1 if not given.")
    private long seed = 1;

    @Option(
            names = "--record",
            description =
                    "Writes what came of it into docs/guarantees.md. With --fault: all of its trials, and no others.")
    private boolean recording;

    /// What it is told begins with its own name, as if the command was told.
    public static void main(String... arguments) {
        System.exit(Tidings.with(new ProveCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var guarantees = recording ? placeForTheFigures() : null;
        var apps = Apps.of(CurrentProject.project());
        var crashes = Faults.crashes(CrashPoints.in(apps::jars));
        if (list) {
            System.out.println(new ListOfFaults(crashes));
            return 0;
        }
        var plan = plan(crashes);
        var report = new ProofReport(plan.trials().size());
        var home = CurrentProject.project().resolve(".tidings/proof");
        try (var lanes = new ParallelSuites(
                new TrialSuite(home, apps, CurrentProject.offset(), Progress.UNHEARD, report),
                new TrialSuite(
                        home.resolve("beside"), apps, CurrentProject.offset() + BESIDE, Progress.UNHEARD, report))) {
            Runtime.getRuntime().addShutdownHook(new Thread(lanes::close));
            var outcomes = lanes.run(plan);
            System.out.println(new OutcomeTable(outcomes));
            if (outcomes.size() < plan.trials().size()) {
                return 1; // broken off
            }
            if (guarantees != null) {
                record(outcomes, guarantees);
            }
            return outcomes.stream().allMatch(outcome -> outcome.isSurvived()) ? 0 : 1;
        }
    }

    /// Looked for before anything starts: the whole proof takes long.
    private GuaranteeFigures placeForTheFigures() throws IOException {
        if (list || quick || minutes > 0) {
            throw new Trouble(
                    "Only what belongs to the whole proof is recorded: --record goes with --fault and --seed.");
        }
        return new GuaranteeFigures(CurrentProject.project().resolve("docs/guarantees.md"));
    }

    private void record(List<TrialOutcome> outcomes, GuaranteeFigures guarantees) throws IOException {
        if (fault == null) {
            guarantees.record(outcomes);
        } else {
            guarantees.update(outcomes);
        }
    }

    private Plan plan(List<Fault> crashes) {
        if (fault != null) {
            return named(fault, crashes);
        }
        if (minutes > 0) {
            return RandomPlan.of(new ListOfFaults(crashes).all(), minutes * TRIALS_PER_MINUTE, seed);
        }
        return quick ? QuickPlan.of(new ListOfFaults(crashes).all(), seed) : WholePlan.of(Faults.all(), crashes, seed);
    }

    private Plan named(String name, List<Fault> crashes) {
        try {
            return recording
                    ? WholePlan.of(Faults.all(), crashes, seed).about(name)
                    : NamedPlan.of(name, new ListOfFaults(crashes).all(), seed);
        } catch (NoSuchElementException unknown) {
            throw new Trouble(
                    "There is no fault %s. ./tidings prove --list shows all.".formatted(unknown.getMessage()));
        }
    }
}
