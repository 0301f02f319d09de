package tidings.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class IdsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String TEXT = "0199a5a0-0000-7000-8000-000000000001";

    @Test
    void anIdIsItsTextOnTheWire() {
        var wireForm = new JsonMapper().writeValueAsString(OrderId.of(TEXT));

        assertThat(wireForm).isEqualTo('"' + TEXT + '"');
        assertThat(new JsonMapper().readValue(wireForm, OrderId.class)).isEqualTo(OrderId.of(TEXT));
    }

    @Test
    void anIdPrintsAsItsText() {
        assertThat(Stream.of(OrderId.of(TEXT), UserId.of(TEXT), PaymentId.of(TEXT)))
                .allMatch(id -> id.toString().equals(TEXT));
    }

    @Test
    void aTextThatIsNoUuidIsNoId() {
        assertThatIllegalArgumentException().isThrownBy(() -> OrderId.of("42"));
        assertThatIllegalArgumentException().isThrownBy(() -> UserId.of("42"));
        assertThatIllegalArgumentException().isThrownBy(() -> PaymentId.of("42"));
    }

    @Test
    void aNewIdIsGreaterThanThoseBeforeIt() {
        var ids = Stream.iterate(NOON, now -> now.plusNanos(10_000)) // a hundred in each millisecond
                .map(OrderId::at)
                .limit(1000)
                .map(OrderId::toString)
                .toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void anOrdersIdTellsWhenItWasPlaced() {
        var late = OrderId.at(NOON);
        var early = OrderId.at(NOON.minusSeconds(1));

        assertThat(late.time()).isEqualTo(NOON);
        assertThat(early.time()).isEqualTo(NOON.minusSeconds(1));
    }

    @Test
    void whatHappensToAnOrderHasTheOrderAsItsKey() {
        assertThat(Examples.all().filter(event -> !(event instanceof UserEvent)).map(Event::key))
                .containsOnly("0199a5a0-0000-7000-8000-000000000002");
    }

    @Test
    void whatHappensToAUserHasTheUserAsItsKey() {
        assertThat(Examples.all().filter(UserEvent.class::isInstance).map(Event::key))
                .containsOnly(TEXT);
    }
}
