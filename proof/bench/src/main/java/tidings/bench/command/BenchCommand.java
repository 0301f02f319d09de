package tidings.bench.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tidings.bench.BenchRun;
import tidings.bench.figures.Effort;
import tidings.bench.figures.Figures;
import tidings.bench.report.Comparison;
import tidings.bench.report.FigureTable;
import tidings.bench.report.PerformanceDocument;
import tidings.bench.report.RunFile;
import tidings.command.Tidings;
import tidings.command.system.CurrentProject;
import tidings.provisioning.Trouble;

/// The bench is a program of its own. The command lists it, and the script `tidings` starts it.
@Command(
        name = "bench",
        description = "Measures a system of its own, each figure beside what the machine does at best.")
final class BenchCommand implements Callable<Integer> {
    private final Clock clock = Clock.systemUTC();

    @Option(names = "--list", description = "Shows what can be measured.")
    private boolean list;

    @Option(names = "--quick", description = "Everything once, and briefly: whether it works, in three minutes.")
    private boolean quick;

    @Option(names = "--figure", paramLabel = "NAME", description = "This figure only. Can be given several times.")
    private List<String> wanted = new ArrayList<>();

    @Option(names = "--record", description = "Writes docs/performance.md, its charts and its figures as JSON.")
    private boolean recording;

    @Option(
            names = "--compare",
            arity = "2",
            paramLabel = "FILE",
            description = "Measures nothing, and shows two recorded runs beside each other.")
    private @Nullable List<Path> compared;

    /// What it is told begins with its own name, as if the command was told.
    public static void main(String... arguments) {
        System.exit(Tidings.with(new BenchCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (compared != null) {
            System.out.println(new Comparison(RunFile.read(compared.getFirst()), RunFile.read(compared.getLast())));
            return 0;
        }
        if (list) {
            Figures.names().forEach(System.out::println);
            return 0;
        }
        return measure();
    }

    private int measure() throws Exception {
        var document = recording ? placeForTheFigures() : null;
        var selection = Selection.of(wanted);
        var run = taken(selection);
        System.out.println(new FigureTable(run.figures()));
        if (Absurdities.in(run.figures()) > 0) {
            return 1;
        }
        var kept = CurrentProject.project().resolve(".tidings/bench/run.json");
        RunFile.write(run, kept);
        System.out.println("Kept in %s, to be compared with another run.".formatted(kept));
        if (document != null) {
            document.record(run);
        }
        return 0;
    }

    private BenchRun taken(Selection selection) throws IOException, InterruptedException, SQLException {
        var home = CurrentProject.project().resolve(".tidings/bench");
        QuietMachine.check(home, CurrentProject.offset());
        if (!quick) { // its figures say little in any case
            QuietMachine.checkQuiet();
        }
        var session = new BenchSession(home, quick ? Effort.QUICK : Effort.WHOLE, clock, new Spoken());
        return new BenchRun(
                Commit.of(CurrentProject.project()), clock.instant(), ThisMachine.look(), session.take(selection));
    }

    /// Looked for before anything starts: a whole run takes long.
    private PerformanceDocument placeForTheFigures() throws IOException {
        if (quick || !wanted.isEmpty()) {
            throw new Trouble("Only a whole run is recorded: --record goes with neither --quick nor --figure.");
        }
        return PerformanceDocument.in(CurrentProject.project());
    }
}
