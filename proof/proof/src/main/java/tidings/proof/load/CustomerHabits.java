package tidings.proof.load;

import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/// The habits of customers: how they order, and how often they think better of it.
final class CustomerHabits {
    private static final double SENDS_TWICE = 0.1;
    private static final double CANCELS = 0.15;
    private static final double MANY = 0.5;
    private static final long LONGEST_REGRET = 1_500_000_000;

    private volatile double cancels = CANCELS;
    private volatile boolean keyless;

    void everybodyCancels() {
        cancels = 1;
    }

    void manyCancel() {
        cancels = MANY;
    }

    void nobodyBringsAKey() {
        keyless = true;
    }

    LoadReply order(VirtualCustomer customer, RandomBasket basket, SplittableRandom its) {
        var twice = its.nextDouble() < SENDS_TWICE;
        if (keyless) {
            return customer.buysWithoutKey(basket);
        }
        return twice ? customer.buysTwiceAtOnce(basket) : customer.buys(basket);
    }

    /// Whether the customer has thought better of it, sooner or later.
    boolean perhapsCancels(VirtualCustomer customer, String orderId, SplittableRandom its) {
        if (its.nextDouble() >= cancels) {
            return false;
        }
        LockSupport.parkNanos(cancels == 1 ? 0 : its.nextLong(LONGEST_REGRET));
        customer.cancels(orderId);
        return true;
    }
}
