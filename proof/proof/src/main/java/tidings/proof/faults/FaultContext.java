package tidings.proof.faults;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import tidings.proof.journal.Journal;
import tidings.proof.load.Load;
import tidings.proof.system.ProofSystem;

/// The context of a fault is what it can lay its hands on.
///
/// @param clock  shows the time by which the services and the load note what happens
/// @param length how long something is to stay broken
public record FaultContext(
        ProofSystem system, Load load, Journal journal, RandomGenerator random, InstantSource clock, Duration length) {

    /// Lets things be as they are for as long as they are to stay broken.
    public void letTimePass() {
        pause(length);
    }

    public static void pause(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
