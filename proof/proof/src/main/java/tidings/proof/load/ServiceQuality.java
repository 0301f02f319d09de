package tidings.proof.load;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// The record of how customers were served.
final class ServiceQuality {
    private static final int REMEMBERED = 100;

    private final AtomicInteger unavailable = new AtomicInteger();
    private final Queue<String> unfair = new ConcurrentLinkedQueue<>();

    void note(LoadReply reply) {
        if (reply.status() == 0 || reply.status() >= 500) {
            unavailable.incrementAndGet();
        }
        if (!reply.isFair() && unfair.size() < REMEMBERED) {
            unfair.add("%d %s".formatted(reply.status(), reply.body()));
        }
    }

    /// How often nobody answered, or the shop said that it could not.
    int unavailable() {
        return unavailable.get();
    }

    /// Answers that no customer has to reckon with, such as a 500.
    List<String> unfair() {
        return List.copyOf(unfair);
    }
}
