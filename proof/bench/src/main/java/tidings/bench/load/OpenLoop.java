package tidings.bench.load;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/// An open loop begins requests when they are due, whatever became of those before, as people do who know nothing of
/// each other. What a request has to wait until it is begun is counted as its own time, so a system that stands still
/// does not hide how many would have come meanwhile
/// ([coordinated omission](https://www.scylladb.com/2021/04/22/on-coordinated-omission/)).
///
/// @param perSecond how many are due each second
public record OpenLoop(double perSecond) {

    /// Begins requests for so long, and returns when all of them are done. Returns how many there were.
    ///
    /// @param request is told when it was due, in nanoseconds of [System#nanoTime()]
    public int run(Duration length, LongConsumer request) {
        var count = (int) Math.round(perSecond * length.toNanos() / TimeUnit.SECONDS.toNanos(1));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var began = System.nanoTime();
            for (var i = 0; i < count; i++) {
                var due = began + dueAfter(i);
                waitUntil(due);
                threads.execute(() -> request.accept(due));
            }
        }
        return count;
    }

    private long dueAfter(int request) {
        return Math.round(request * TimeUnit.SECONDS.toNanos(1) / perSecond);
    }

    private static void waitUntil(long due) {
        for (var rest = due - System.nanoTime(); rest > 0; rest = due - System.nanoTime()) {
            LockSupport.parkNanos(rest);
        }
    }
}
