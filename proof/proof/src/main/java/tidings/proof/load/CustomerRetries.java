package tidings.proof.load;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// How customers behave when they are not served: they come again, later and later, until the shop has closed for
/// good.
final class CustomerRetries {
    private static final long FIRST_PAUSE = 100_000_000;
    private static final long LONGEST_PAUSE = 1_000_000_000;
    private static final int REMEMBERED = 100;

    private final AtomicInteger unavailable = new AtomicInteger();
    private final Queue<String> unfair = new ConcurrentLinkedQueue<>();
    private volatile boolean givenUp;

    /// Asks until there is an answer other than "later", and returns it; or the last one, once given up.
    LoadReply ask(Supplier<LoadReply> question) {
        return ask(question, LoadReply::isForLater);
    }

    LoadReply ask(Supplier<LoadReply> question, Predicate<LoadReply> isForLater) {
        for (var pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
            var reply = question.get();
            note(reply);
            if (!isForLater.test(reply) || givenUp) {
                return reply;
            }
            LockSupport.parkNanos(pause);
        }
    }

    private void note(LoadReply reply) {
        if (reply.status() == 0 || reply.status() >= 500) {
            unavailable.incrementAndGet();
        }
        if (!reply.isFair() && unfair.size() < REMEMBERED) {
            unfair.add("%d %s".formatted(reply.status(), reply.body()));
        }
    }

    void giveUp() {
        givenUp = true;
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
