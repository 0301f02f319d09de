package tidings.bench.load;

import java.util.concurrent.atomic.LongAdder;

/// What came of the orders of one round. May be written by many threads at once.
public final class OrderRound {
    private final Latencies acceptance = new Latencies();
    private final Latencies confirmation = new Latencies();
    private final LongAdder refused = new LongAdder();

    void accepted(long nanos) {
        acceptance.note(nanos);
    }

    void confirmed(long nanos) {
        confirmation.note(nanos);
    }

    void turnedAway() {
        refused.increment();
    }

    /// From when an order was due to its 202.
    public Latencies acceptance() {
        return acceptance;
    }

    /// From the 202 to the moment at which the news of the confirmation can be consumed.
    public Latencies confirmation() {
        return confirmation;
    }

    /// Orders that were answered with anything but a 202, or not at all.
    public long refused() {
        return refused.sum();
    }

    /// Orders that were accepted, and are not confirmed yet.
    public long missing() {
        return acceptance.count() - confirmation.count();
    }

    public boolean isAllConfirmed() {
        return missing() <= 0;
    }
}
