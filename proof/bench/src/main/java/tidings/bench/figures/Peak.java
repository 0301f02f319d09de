package tidings.bench.figures;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tidings.bench.Rate;
import tidings.bench.load.OrderRound;

/// The peak: how many orders are accepted in the best of many windows, and when that was nearly reached.
final class Peak {
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final double NEARLY = 0.9;

    private final OrderRound orders;
    private final List<Long> accepted = new CopyOnWriteArrayList<>();
    private final Thread looks;

    private Peak(OrderRound orders) {
        this.orders = orders;
        this.looks = Thread.ofVirtual().start(this::look);
    }

    /// Looks from now on how many of the round are accepted.
    static Peak of(OrderRound orders) {
        return new Peak(orders);
    }

    private void look() {
        try {
            for (var before = 0L; ; ) {
                Thread.sleep(WINDOW);
                var now = orders.acceptance().count();
                accepted.add(now - before);
                before = now;
            }
        } catch (InterruptedException _) {
            // it was long enough
        }
    }

    void end() {
        looks.interrupt();
    }

    double perSecond() {
        return Rate.perSecond(most(), WINDOW);
    }

    /// The end of the first window that comes near to the best.
    double secondsUntilNearly() {
        var less = accepted.stream().takeWhile(count -> count < NEARLY * most()).count();
        return (double) (less + 1) * WINDOW.toSeconds();
    }

    private long most() {
        return accepted.stream().mapToLong(it -> it).max().orElse(0);
    }
}
