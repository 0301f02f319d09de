package tidings.bench.figures;

import java.time.Duration;
import tidings.bench.load.OrderRound;
import tidings.provisioning.Trouble;

/// The highest rate at which orders may come for long: all are accepted, and of a hundred confirmations not two take
/// more than a second.
///
/// @param perSecond orders a second
public record SustainedRate(double perSecond) {
    private static final double FIRST = 40;
    private static final double STEP = 1.4;
    private static final double SMALL_STEP = 1.08;
    private static final double LEAST = 1;
    private static final double LONGEST_CONFIRMATION = 1_000;
    private static final int SECONDS = 15;
    private static final int TRIES = 2;

    /// Goes up in steps until the system cannot follow, and then halves what lies between.
    static SustainedRate find(Bench bench) throws InterruptedException {
        var good = 0.0;
        var next = FIRST;
        while (isSustained(bench, next)) {
            good = next;
            next *= STEP;
        }
        for (var i = 0; i < bench.effort().rounds(); i++) { // the more often it is taken, the more exactly
            var middle = (good + next) / 2;
            if (isSustained(bench, middle)) {
                good = middle;
            } else {
                next = middle;
            }
        }
        return new SustainedRate(Math.max(good, 1));
    }

    /// Looks for it once more, near to what it was: from a little less in small steps.
    SustainedRate again(Bench bench) throws InterruptedException {
        var next = perSecond / SMALL_STEP / SMALL_STEP;
        while (isSustained(bench, next)) {
            next *= SMALL_STEP;
        }
        return new SustainedRate(next / SMALL_STEP);
    }

    /// A little less, where it was too much after all. Throws [Trouble] where nothing is left.
    SustainedRate lower() {
        if (perSecond < LEAST) {
            throw new Trouble("Not even %.1f orders/s are sustained, so nothing was measured.".formatted(perSecond));
        }
        return new SustainedRate(perSecond / SMALL_STEP);
    }

    /// A rate that is not kept is tried once more, as long as a system still becomes faster by being tried.
    private static boolean isSustained(Bench bench, double perSecond) throws InterruptedException {
        for (var i = 0; i < Math.min(TRIES, bench.effort().rounds()); i++) {
            if (isSustainedNow(bench, perSecond)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSustainedNow(Bench bench, double perSecond) throws InterruptedException {
        var length = bench.effort().seconds(SECONDS);
        var round = bench.orders(perSecond, length);
        var kept = isKept(round);
        bench.say("  %.0f orders/s: confirmed within %.0f ms (p99)%s"
                .formatted(perSecond, round.confirmation().p99(), kept ? "" : ", which is not sustained"));
        Thread.sleep(Duration.ofSeconds(1));
        return kept;
    }

    /// Whether what came of a round is what is demanded of a sustained rate.
    static boolean isKept(OrderRound round) {
        return round.refused() == 0
                && round.isAllConfirmed()
                && round.confirmation().p99() <= LONGEST_CONFIRMATION
                && round.acceptance().p99() <= LONGEST_CONFIRMATION;
    }
}
