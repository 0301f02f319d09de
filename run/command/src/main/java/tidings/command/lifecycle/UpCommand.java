package tidings.command.lifecycle;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tidings.command.narration.Narration;
import tidings.command.narration.Story;
import tidings.command.narration.StoryLine;
import tidings.command.system.CurrentProject;
import tidings.command.system.Running;
import tidings.local.LocalSystem;
import tidings.local.broker.Broker;
import tidings.local.supervision.Supervisor;
import tidings.local.training.BackgroundTraining;
import tidings.provisioning.Trouble;

/// `./tidings up` starts the whole system, tells what happens in it, and stops it when it is told to.
@Command(name = "up", description = "Starts everything, then tells what happens until Ctrl-C, which stops everything.")
public final class UpCommand implements Callable<Integer> {
    private static final Map<String, String> JAVA = Map.of("JAVA_HOME", System.getProperty("java.home"));
    private static final String LEARNING =
            "The programs learn meanwhile, when nobody else needs the processors, how to start faster the next time.\n";
    private static final String TOO_LITTLE_MEMORY = "The programs could learn to start faster, which takes 3 GB of free"
            + " memory. TIDINGS_TRAINING=on ./tidings up has them learn first.\n";
    private static final String IN_THE_BACKGROUND =
            "It runs in the background. ./tidings events tells what happens; ./tidings down stops it.";

    @Option(
            names = {"-d", "--detach"},
            description = "Leaves it running in the background.")
    private boolean detach;

    private final Supervisor supervisor = new Supervisor(new Screen());
    private final Thread farewell = new Thread(this::leave);
    private volatile boolean leaving;

    @Override
    public Integer call() {
        var system = CurrentProject.system();
        PreflightChecks.refuse(system);
        Runtime.getRuntime().addShutdownHook(farewell);
        start(system);
        if (detach) {
            leaveItAlone();
            System.out.println(IN_THE_BACKGROUND);
            return 0;
        }
        tell(system);
        return 0;
    }

    private void start(LocalSystem system) {
        System.out.printf(
                "Starting Tidings (data, logs and secrets are in %s)%n",
                system.home().directory());
        var began = System.nanoTime();
        try {
            supervisor.start(system.parts());
        } catch (Trouble trouble) {
            leaveItAlone();
            throw trouble;
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        System.out.printf("Everything is ready after %.1f s.%n%n%s%n", took.toMillis() / 1000.0, Welcome.to(system));
        learn(system);
    }

    /// A second system, which has a home of its own, leaves it to the first: they share the programs.
    private static void learn(LocalSystem system) {
        var wanted = !"off".equals(System.getenv("TIDINGS_TRAINING")) && !CurrentProject.isInAHomeOfItsOwn();
        if (wanted && !system.isTrained()) {
            var begun = new BackgroundTraining(system.home())
                    .begin(List.of(CurrentProject.project() + "/tidings", "learn"), JAVA);
            System.out.println(begun ? LEARNING : TOO_LITTLE_MEMORY);
        }
    }

    /// However the telling ends, it stops nothing.
    private void tell(LocalSystem system) {
        System.out.println("What happens is told here. Ctrl-C stops everything; the data stays.\n");
        try (var story = Story.fromNow(system.broker(), new StoryLine(ZoneId.systemDefault()))) {
            var narration = new Narration(story, () -> Running.require(system, Broker.NAME), System.out);
            var read = narration.tell(() -> !leaving && Running.any(system));
            leaveItAlone();
            if (read) {
                new BackgroundTraining(system.home()).end();
                System.out.println("Tidings was stopped from elsewhere.");
            } else {
                System.err.println("Nobody reads any more what is told. " + IN_THE_BACKGROUND);
            }
        }
    }

    /// Ends the program as Ctrl-C does it.
    private void leave() {
        leaving = true;
        System.out.println("\nStopping everything; the data stays.");
        var learning = Thread.startVirtualThread(
                new BackgroundTraining(CurrentProject.system().home())::end);
        supervisor.stop(CurrentProject.system().parts());
        awaitTheEndOf(learning);
        CurrentProject.system().killStrays(); // such as a service that was made after this program had started
    }

    /// Leaves the system alone, which outlives this program from here on. On the way out only the farewell speaks.
    private void leaveItAlone() {
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException _) {
            awaitTheEnd();
        }
    }

    private static void awaitTheEndOf(Thread learning) {
        try {
            learning.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitTheEnd() {
        while (true) {
            LockSupport.park(this);
        }
    }
}
