package tidings.command;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Command;
import tidings.local.Apps;
import tidings.local.Database;
import tidings.local.Directories;
import tidings.local.Home;
import tidings.local.LocalSystem;
import tidings.local.Part;
import tidings.local.Supervisor;
import tidings.provisioning.Trouble;

/// Runs a system once, on ports and in a home of its own, so that every JVM notes which classes and methods it needs.
/// They start in a third of the time afterwards. Without it they only start slower, so its failure is no failure.
@Command(name = "train", hidden = true, description = "Lets every program learn how it starts.")
final class Train implements Callable<Integer> {
    private static final int LOWEST_OFFSET = 10_500;
    private static final int HIGHEST_OFFSET = 13_500;
    private static final Duration TO_WRITE_IT_DOWN = Duration.ofMinutes(5);

    @Override
    public Integer call() throws IOException {
        var home = new Home(Here.project().resolve("target/training"));
        var system = new LocalSystem(home, Apps.of(Here.project()).inTraining(), offset());
        try {
            Directories.delete(home.directory());
            new Supervisor(new Quiet()).start(system.parts());
            new Rehearsal(system.gateway()).play();
        } catch (Trouble trouble) {
            System.out.println("  without it, because: " + trouble.getMessage());
        } finally {
            finish(system);
        }
        return 0;
    }

    static int offset() {
        return ThreadLocalRandom.current().nextInt(LOWEST_OFFSET, HIGHEST_OFFSET);
    }

    /// Each JVM writes down what it has learnt when it ends, which takes its time.
    static void finish(LocalSystem system) throws IOException {
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
        System.out.printf("  trained  %s%n", part.name());
    }
}
