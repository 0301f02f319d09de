package tidings.proof.load;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The retries of customers who are not served: they come again, later and later, until the shop has closed for good.
final class CustomerRetries {
    private static final long FIRST_PAUSE = 100_000_000;
    private static final long LONGEST_PAUSE = 1_000_000_000;

    private final ServiceQuality served = new ServiceQuality();
    private volatile boolean givenUp;

    /// Asks until there is an answer other than "later", and returns it; or the last one, once given up.
    LoadReply ask(Supplier<LoadReply> question) {
        return ask(question, LoadReply::isForLater);
    }

    LoadReply ask(Supplier<LoadReply> question, Predicate<LoadReply> isForLater) {
        for (var pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
            var reply = question.get();
            served.note(reply);
            if (!isForLater.test(reply) || givenUp) {
                return reply;
            }
            LockSupport.parkNanos(pause);
        }
    }

    void giveUp() {
        givenUp = true;
    }

    /// How those who asked were served.
    ServiceQuality served() {
        return served;
    }
}
