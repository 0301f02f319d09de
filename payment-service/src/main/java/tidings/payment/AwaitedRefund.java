package tidings.payment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import tidings.events.OrderId;

/// A refund that is awaited: money on its way back. The provider does not say by itself whether it arrives, nor
/// whether the bank returns it: so it is asked, again and again, each time after as long as it has taken so far.
@Entity
public class AwaitedRefund {
    static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    /// The longest that a refund is awaited: after that what seems to have arrived is not returned any more.
    static final Duration LONGEST = Duration.ofDays(30);

    private static final Duration LONGEST_PAUSE = Duration.ofDays(5);

    private @Id UUID orderId;
    private Instant since;
    private Instant lookAt;
    private boolean stuck;

    AwaitedRefund() {}

    static AwaitedRefund of(OrderId order, Instant now) {
        var refund = new AwaitedRefund();
        refund.orderId = order.value();
        refund.since = now;
        refund.lookAt = now;
        return refund;
    }

    /// What is stuck stays so until something else has become of it. That nobody has asked for it any more, as
    /// after a refusal, is nothing else.
    void learn(Standing standing) {
        stuck = standing instanceof Standing.Unrefunded || (stuck && standing instanceof Standing.Charged);
    }

    /// Whether it was refused, or has failed, and waits for a person.
    boolean isStuck() {
        return stuck;
    }

    /// Notes that something was learned now: next time later.
    public void lookedAt(Instant now) {
        var pause = Duration.between(since, now);
        lookAt = now.plus(between(FIRST_PAUSE, pause, LONGEST_PAUSE));
    }

    boolean isOld(Instant now) {
        return since.plus(LONGEST).isBefore(now);
    }

    public OrderId orderId() {
        return new OrderId(orderId);
    }

    Instant lookAt() {
        return lookAt;
    }

    private static Duration between(Duration shortest, Duration pause, Duration longest) {
        return Collections.min(List.of(longest, Collections.max(List.of(shortest, pause))));
    }
}
