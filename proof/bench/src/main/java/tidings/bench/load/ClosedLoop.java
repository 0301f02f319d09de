package tidings.bench.load;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/// A closed loop: so many clients, each of which begins its next request when the one before is answered.
public record ClosedLoop(int clients) {

    /// Has the clients ask for so long, and returns how many requests were done. One that is under way at the end is
    /// waited for, and not counted.
    public long run(Duration length, Runnable request) {
        var end = System.nanoTime() + length.toNanos();
        var done = new LongAdder();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < clients; i++) {
                threads.execute(() -> repeat(request, end, done));
            }
        }
        return done.sum();
    }

    private static void repeat(Runnable request, long end, LongAdder done) {
        while (System.nanoTime() < end) {
            request.run();
            if (System.nanoTime() < end) {
                done.increment();
            }
        }
    }
}
