package tidings.stories.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidings.stories.parts.Answer;
import tidings.stories.system.Patience;

/// What happened to an order, as its customer can look it up.
public record Journey(Order order) {

    /// The journey has these events, in this order, and by now no other.
    public Journey reads(String... events) {
        Patience.await("the journey of " + order)
                .untilAsserted(() -> assertThat(this.events()).containsExactly(events));
        return this;
    }

    /// Each event has its cause in one before it; the first, and what the customer did, was caused by a request.
    public void isOneChainOfCauses() {
        var before = new HashSet<String>();
        for (var step : steps()) {
            if (!before.isEmpty()) {
                assertThat(before).as("what was there before %s", step).contains(String.valueOf(step.causedBy));
            }
            before.add(step.eventId);
        }
    }

    public List<String> events() {
        return steps().stream().map(Step::event).toList();
    }

    private List<Step> steps() {
        return asked().expecting(200).as(Steps.class).events;
    }

    /// The answer to its customer, whatever it is.
    public Answer asked() {
        return order.customer().asks().get("/api/orders/%s/journey".formatted(order.id()));
    }

    private record Steps(List<Step> events) {}

    private record Step(
            String event, String eventId, @Nullable String causedBy) {}
}
