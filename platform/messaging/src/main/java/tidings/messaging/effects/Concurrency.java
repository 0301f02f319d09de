package tidings.messaging.effects;

import java.time.Instant;

/// How many intents of one type are under way at a time. The slower the other party, the more they are, which keeps up
/// the rate. When it says that it is asked too often, there are half as many, and then slowly more again, as on a
/// [network that is congested](https://doi.org/10.1145/52324.52356).
class Concurrency {
    private static final double GROWTH = 0.1; // a tenth more each time that all of them are fulfilled

    private final int most;
    private double now;
    private Instant quietUntil = Instant.MIN;

    /// @param most what memory allows
    Concurrency(int most) {
        this.most = most;
        this.now = most;
    }

    /// How many more may be begun.
    int free(int underWay) {
        return Math.max(0, (int) now - underWay);
    }

    void fulfilled(int many) {
        now = Math.min(most, now + many * GROWTH);
    }

    /// Notes that the other party does not want to be asked before then. What was under way beside the first one
    /// that was told so says nothing new.
    void deferred(Instant notBefore, int underWay, Instant moment) {
        if (moment.isAfter(quietUntil)) {
            now = Math.max(1, Math.min(now, underWay) / 2);
            quietUntil = notBefore;
        }
    }
}
