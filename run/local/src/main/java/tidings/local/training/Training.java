package tidings.local.training;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import tidings.local.LocalSystem;
import tidings.local.apps.Apps;
import tidings.local.postgres.Database;
import tidings.local.process.Directories;
import tidings.local.process.Home;
import tidings.local.supervision.Part;
import tidings.local.supervision.Progress;
import tidings.local.supervision.Supervisor;

/// A training run is a system that runs once, on ports and in a home of its own, so that every JVM notes what it
/// needs.
///
/// @param atATime  how many write down at once what they have learnt
/// @param progress hears which have: those are stopped
public record Training(LocalSystem system, Apps apps, int atATime, Progress progress) implements AutoCloseable {
    private static final int LOWEST_OFFSET =
            3_700; // none of its ports is one of the stories' or of the proof's systems
    private static final int HIGHEST_OFFSET = 4_300;
    private static final Duration TO_WRITE_IT_DOWN = Duration.ofMinutes(5);

    public static Training in(Home home, Apps apps, int atATime, Progress progress) {
        var offset = ThreadLocalRandom.current().nextInt(LOWEST_OFFSET, HIGHEST_OFFSET);
        return new Training(new LocalSystem(home, apps.inTraining(), offset), apps, atATime, progress);
    }

    /// Starts the parts, and returns when all are ready.
    public void start(List<Part> parts) {
        new Supervisor(Progress.UNHEARD).start(parts);
    }

    /// Ends the system: each JVM then writes down what it has learnt, which takes its time.
    @Override
    public void close() throws IOException {
        try (var threads = Executors.newFixedThreadPool(atATime)) {
            system.parts().reversed().stream()
                    .filter(part -> part.program().isRunning() && !part.name().equals(Database.NAME))
                    .forEach(part -> threads.execute(() -> finish(part)));
        }
        new Supervisor(Progress.UNHEARD).stop(system.parts());
        Directories.delete(system.home().directory());
    }

    private void finish(Part part) {
        part.stop(TO_WRITE_IT_DOWN);
        apps.learnt(part.name());
        progress.stopped(part);
    }
}
