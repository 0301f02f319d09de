package tidings.bench.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import tidings.bench.Figure;
import tidings.bench.figures.Bench;
import tidings.bench.figures.Effort;
import tidings.bench.figures.Measurement;
import tidings.bench.system.BenchSystem;
import tidings.command.system.CurrentProject;
import tidings.local.apps.Apps;
import tidings.local.supervision.Progress;
import tidings.provisioning.Trouble;

/// A session at the bench: a system is started, warmed up, measured and looked at by the checker.
final class BenchSession {
    private static final double WARM_UP = 25; // orders a second
    private static final long START = 45; // seconds, and those of the checker

    private final Path home;
    private final Effort effort;
    private final InstantSource time;
    private final Spoken spoken;

    BenchSession(Path home, Effort effort, InstantSource time, Spoken spoken) {
        this.home = home;
        this.effort = effort;
        this.time = time;
        this.spoken = spoken;
    }

    /// Takes the figures. Throws [Trouble] when one cannot be taken, or the checker has found something: then none
    /// counts.
    List<Figure> take(Selection selection) throws IOException, InterruptedException, SQLException {
        var measurements = selection.measurements();
        var apps = Apps.of(CurrentProject.project());
        try (var system = BenchSystem.empty(home.resolve("system"), apps, CurrentProject.offset(), Progress.UNHEARD)) {
            Runtime.getRuntime().addShutdownHook(new Thread(system::stop));
            spoken.begin(length(measurements));
            system.startFirst();
            try (var bench = new Bench(system, effort, time, spoken::say)) {
                spoken.say("Warming up for %d s, at %.0f orders/s"
                        .formatted(effort.warmUp().toSeconds(), WARM_UP));
                bench.orders(WARM_UP, effort.warmUp());
                var figures = takeAll(measurements, bench);
                spoken.step("The checker looks whether every promise was kept");
                system.bless();
                return selection.among(figures);
            }
        }
    }

    private List<Figure> takeAll(List<Measurement> measurements, Bench bench) throws InterruptedException {
        var figures = new ArrayList<Figure>();
        for (var measurement : measurements) {
            spoken.step(String.join(", ", measurement.names()));
            try {
                figures.addAll(measurement.take(bench));
                bench.system().collectLetters();
            } catch (InterruptedException stopped) {
                throw stopped;
            } catch (Trouble known) {
                throw known;
            } catch (Exception failure) {
                throw new Trouble(
                        "%s could not be measured, so nothing is recorded: %s."
                                .formatted(String.join(", ", measurement.names()), failure),
                        failure);
            }
        }
        return figures;
    }

    private Duration length(List<Measurement> measurements) {
        return measurements.stream()
                .map(it -> it.takes(effort))
                .reduce(effort.warmUp().plusSeconds(START), Duration::plus);
    }
}
