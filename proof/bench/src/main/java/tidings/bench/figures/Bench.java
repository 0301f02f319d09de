package tidings.bench.figures;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tidings.bench.load.OpenLoop;
import tidings.bench.load.OrderRound;
import tidings.bench.load.OrderWatch;
import tidings.bench.load.Shoppers;
import tidings.bench.system.BenchSystem;
import tidings.bench.system.Instruments;
import tidings.provisioning.Trouble;

/// The bench: a running system, those who shop there, and the one who watches what becomes of their orders.
public final class Bench implements AutoCloseable {
    private static final int SHOPPERS = 20;
    private static final Duration TO_CONFIRM = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final BenchSystem system;
    private final Effort effort;
    private final InstantSource time;
    private final Consumer<String> progress;
    private @Nullable OrderWatch watch;
    private @Nullable Shoppers shoppers;
    private @Nullable SustainedRate sustained;

    /// @param progress hears a sentence now and then
    public Bench(BenchSystem system, Effort effort, InstantSource time, Consumer<String> progress) {
        this.system = system;
        this.effort = effort;
        this.time = time;
        this.progress = progress;
    }

    public BenchSystem system() {
        return system;
    }

    public Instruments instruments() {
        return system.instruments();
    }

    public Effort effort() {
        return effort;
    }

    public void say(String sentence) {
        progress.accept(sentence);
    }

    /// The one who hears what becomes of orders.
    public OrderWatch watch() {
        if (watch == null) {
            watch = new OrderWatch(system.broker(), time);
        }
        return watch;
    }

    public Shoppers shoppers() {
        if (shoppers == null) {
            shoppers = new Shoppers(system.gateway(), system.journal(), watch(), SHOPPERS);
        }
        return shoppers;
    }

    /// Orders that come at that rate for so long. Returns when all that were accepted are confirmed.
    public OrderRound orders(double perSecond, Duration length) throws InterruptedException {
        var round = ordersOnly(perSecond, length);
        awaitConfirmationOf(round);
        return round;
    }

    /// Orders that come at that rate for so long. Returns when all of them are answered.
    public OrderRound ordersOnly(double perSecond, Duration length) {
        var round = new OrderRound();
        var shop = shoppers();
        new OpenLoop(perSecond).run(length, due -> shop.order(round, due));
        return round;
    }

    /// Returns when all orders of the round are confirmed. Throws [Trouble] when that takes too long: figures of those
    /// that made it say nothing.
    public void awaitConfirmationOf(OrderRound round) throws InterruptedException {
        for (var began = System.nanoTime(); !round.isAllConfirmed(); Thread.sleep(LOOK)) {
            if (System.nanoTime() - began > TO_CONFIRM.toNanos()) {
                throw new Trouble("%d orders of %d are not confirmed after %d s, so nothing was measured."
                        .formatted(round.missing(), round.acceptance().count(), TO_CONFIRM.toSeconds()));
            }
        }
    }

    /// The rate that the system sustains, looked for once.
    public double sustainedRate() throws InterruptedException {
        if (sustained == null) {
            say("Looking for the rate that is sustained");
            sustained = SustainedRate.find(this);
        }
        return sustained.perSecond();
    }

    /// Looks for it once more, since a machine is not always the same.
    void lookAgainForTheSustainedRate() throws InterruptedException {
        sustained = requireNonNull(sustained).again(this);
    }

    void lowerTheSustainedRate() {
        sustained = requireNonNull(sustained).lower();
    }

    /// Those who shop and watch begin anew, as after a restart of the system.
    public void beginAnew() {
        close();
        watch = null;
        shoppers = null;
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
    }
}
