package tidings.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidings.events.OrderId;

class AwaitedRefundTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    @Test
    void itIsLookedAtEverMoreRarely() {
        var refund = AwaitedRefund.of(OrderId.at(Instant.now()), NOON);
        var pauses = new ArrayList<Duration>();

        for (var now = NOON; pauses.size() < 5; now = refund.lookAt()) {
            refund.lookedAt(now);
            pauses.add(Duration.between(now, refund.lookAt()));
        }

        assertThat(pauses).isEqualTo(List.of(seconds(5), seconds(5), seconds(10), seconds(20), seconds(40)));
    }

    @Test
    void whatIsStillOnItsWayAfterAMonthIsLookedAtEveryFewDays() {
        var refund = AwaitedRefund.of(OrderId.at(Instant.now()), NOON);
        var later = NOON.plus(Duration.ofDays(31));

        refund.lookedAt(later);

        assertThat(refund.isOld(later)).isTrue();
        assertThat(refund.lookAt()).isEqualTo(later.plus(Duration.ofDays(5)));
    }

    private static Duration seconds(int number) {
        return Duration.ofSeconds(number);
    }
}
