package tidings.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import tidings.local.Apps;
import tidings.local.Database;
import tidings.local.Directories;
import tidings.local.Home;
import tidings.local.LocalSystem;
import tidings.local.Part;
import tidings.local.Supervisor;

/// A system that runs once, on ports and in a home of its own, so that every JVM notes which classes and methods it
/// needs.
record Training(LocalSystem system) implements AutoCloseable {
    private static final int LOWEST_OFFSET = 10_500;
    private static final int HIGHEST_OFFSET = 13_500;
    private static final Duration TO_WRITE_IT_DOWN = Duration.ofMinutes(5);

    /// Whatever is left there goes first: once there is a system, its secrets are in its home.
    static Training in(Path directory, Apps apps) throws IOException {
        var home = new Home(directory);
        Directories.delete(home.directory());
        var offset = ThreadLocalRandom.current().nextInt(LOWEST_OFFSET, HIGHEST_OFFSET);
        return new Training(new LocalSystem(home, apps.inTraining(), offset));
    }

    void start(List<Part> parts) {
        new Supervisor(new Quiet()).start(parts);
    }

    /// Each JVM writes down what it has learnt when it ends, which takes its time.
    @Override
    public void close() throws IOException {
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            system.parts().reversed().stream()
                    .filter(part -> part.program().isRunning() && !part.name().equals(Database.NAME))
                    .forEach(part -> threads.execute(() -> finish(part)));
        }
        new Supervisor(new Quiet()).stop(system.parts());
        Directories.delete(system.home().directory());
    }

    private static void finish(Part part) {
        part.stop(TO_WRITE_IT_DOWN);
        System.out.printf("  trained %s%n", part.name());
    }
}
