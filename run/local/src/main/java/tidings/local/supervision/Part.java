package tidings.local.supervision;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import tidings.local.process.Program;

/// A part of the system: a process, the ports on which it listens, and what it needs before it can start.
public interface Part {
    String name();

    /// The ports of the part; the first is the one that people talk to.
    List<Integer> ports();

    Tier tier();

    /// The names of the parts that have to be ready before this one.
    default Set<String> needs() {
        return Set.of();
    }

    Program program();

    /// Starts the part's process, unless it runs already.
    void launch();

    /// Whether the part does its work.
    boolean isReady();

    /// Starts the part until it is ready. Throws `Trouble` when it ends before that, or takes too long.
    default void start() {
        launch();
        program().await(this::isReady, Duration.ofMinutes(5));
    }

    /// Lets the part finish what it is doing, for a while.
    default void stop() {
        stop(Duration.ofSeconds(30));
    }

    /// Lets the part finish what it is doing, and ends it by force if that takes longer.
    default void stop(Duration patience) {
        program().stop("TERM", patience);
    }

    /// Ends the part as a crash would.
    default void kill() {
        program().kill();
    }

    /// Lets the part stand still until it is told to go on. Throws `Trouble` when it does not run.
    default void freeze() {
        program().freeze();
    }

    /// Lets the part go on as if nothing had been. Throws `Trouble` when it does not run.
    default void thaw() {
        program().thaw();
    }
}
