package tidings.outside.stripe.payments;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tidings.outside.stripe.conduct.Conduct;
import tidings.outside.stripe.conduct.Refunding;

/// The customers' bank: what is on its way back arrives in time, and some of what seemed to have arrived does not.
@Service
@Transactional
class Bank {
    private final Refunds refunds;
    private final Charges charges;
    private final Conduct conduct;
    private final Clock clock;

    Bank(Refunds refunds, Charges charges, Conduct conduct, Clock clock) {
        this.refunds = refunds;
        this.charges = charges;
        this.conduct = conduct;
        this.clock = clock;
    }

    /// Does what is due. To be asked before anybody is shown a refund, or what is left of a charge.
    void work() {
        if (conduct.now().refunds() != Refunding.PENDING) {
            refunds.due("succeeded", clock.instant()).forEach(refund -> refunds.become(refund, "succeeded"));
        }
        for (var refund : refunds.due("failed", clock.instant())) {
            if (refunds.become(refund, "failed")) {
                charges.takeBack(refund);
            }
        }
    }
}
