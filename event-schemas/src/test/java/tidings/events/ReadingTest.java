package tidings.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tidings.events.wire.Attributes;
import tidings.events.wire.Family;
import tidings.events.wire.Reading;

/// Why a record is illegible may quote what it says, and goes into logs and to terminals.
class ReadingTest {
    private static final String ORDER = "01a20bbe-004a-7ba8-84a0-45383fc8f210";

    @Test
    void aReasonDoesNothingToATerminal() {
        var reading = read(Map.of("ce_type", "OrderCancelled"), "{\"orderId\":\"ada\\u001b[2J\\u0007\\u202e\"}");

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Illegible.class,
                        it -> assertThat(it.reason())
                                .contains("no valid OrderCancelled", "ada·[2J··")
                                .doesNotContainPattern("[\\p{Cc}\\p{Cf}]"));
    }

    @Test
    void neitherDoesItsContentType() {
        var reading = read(Map.of("content-type", "application/cloudevents+json;\u202eada"), "{}");

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Illegible.class, it -> assertThat(it.reason()).contains("in structured mode", ";·ada"));
    }

    private static Reading read(Map<String, String> headers, String value) {
        Attributes attributes = name -> {
            var text = name.equals("ce_id") ? ORDER : headers.get(name);
            return text == null ? null : text.getBytes(UTF_8);
        };
        return Reading.of(ORDER.getBytes(UTF_8), attributes, value.getBytes(UTF_8), Family.of(OrderEvent.class));
    }
}
