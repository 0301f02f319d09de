package tidings.messaging.effects;

/// How many intents of one type are under way at a time. The slower the other party, the more they are, which keeps up
/// the rate. When it says that it is asked too often, there are half as many, and then slowly more again, as on a
/// [network that is congested](https://doi.org/10.1145/52324.52356).
class Concurrency {
    private static final double GROWTH = 0.1; // a tenth more each time that all of them are fulfilled
    private static final int LEAST = 8; // so few are no reason to be asked more rarely

    private final int most;
    private double now;
    private long lessSince = System.nanoTime();

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

    /// Notes that the other party does not want to be asked at present. What was begun when there were still more of
    /// them says nothing new.
    ///
    /// @param begun when that intent was begun, in nanoseconds of [System#nanoTime()]
    void deferred(long begun, int underWay) {
        if (begun - lessSince > 0) {
            now = Math.min(now, Math.max(LEAST, Math.min(now, underWay) / 2));
            lessSince = System.nanoTime();
        }
    }
}
