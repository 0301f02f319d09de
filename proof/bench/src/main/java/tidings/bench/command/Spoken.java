package tidings.bench.command;

import java.time.Duration;

/// What the command says while it measures.
final class Spoken {
    private static final int MINUTE = 60;

    private final long began = System.nanoTime();
    private long length;

    void begin(Duration expected) {
        length = expected.toSeconds();
        System.out.printf("Measuring on a system of its own, for about %d min%n", Math.ceilDiv(length, MINUTE));
    }

    /// Something else begins.
    void step(String what) {
        var passed = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        var left = Math.max(1, Math.ceilDiv(length - passed, MINUTE));
        System.out.printf("%n%d min %02d s, about %d min left: %s%n", passed / MINUTE, passed % MINUTE, left, what);
    }

    void say(String sentence) {
        System.out.println("  " + sentence);
    }
}
