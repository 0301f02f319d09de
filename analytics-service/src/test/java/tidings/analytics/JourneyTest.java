package tidings.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tidings.analytics.Journey.Step;

class JourneyTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Step placed = step("OrderPlaced", 0, null);
    private final Step succeeded = step("PaymentSucceeded", 20, placed);
    private final Step confirmed = step("OrderConfirmed", 30, succeeded);

    @Test
    void aJourneyIsToldInTheOrderOfTime() {
        var cancelled = step("OrderCancelled", 90, null);

        assertThat(Journey.through(List.of(confirmed, cancelled, succeeded, placed))
                        .events())
                .containsExactly(placed, succeeded, confirmed, cancelled);
    }

    @Test
    void nothingComesBeforeItsCauseWhateverTheClocksSay() {
        var tooEarly = step("PaymentSucceeded", -500, placed);
        var earlier = step("OrderConfirmed", -10, tooEarly);

        assertThat(Journey.through(List.of(earlier, tooEarly, placed)).events())
                .containsExactly(placed, tooEarly, earlier);
    }

    @Test
    void anEventWhoseCauseHasNotArrivedIsToldAllTheSame() {
        assertThat(Journey.through(List.of(confirmed, succeeded)).events()).containsExactly(succeeded, confirmed);
    }

    @Test
    void eventsThatClaimToCauseEachOtherAreToldByTime() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        var first = new Step("OrderPlaced", "order-service", NOON, one, other);
        var second = new Step("PaymentSucceeded", "payment-service", NOON.plusMillis(1), other, one);

        assertThat(Journey.through(List.of(second, first)).events()).containsExactly(first, second);
    }

    private static Step step(String event, int millis, @Nullable Step cause) {
        return new Step(
                event, "a-service", NOON.plusMillis(millis), UUID.randomUUID(), cause == null ? null : cause.eventId());
    }
}
