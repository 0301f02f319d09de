package tidings.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tidings.events.OrderCancelled;
import tidings.events.PaymentFailed;

class ToldTest {
    private static final String CANCELLED = """
            {"orderId":"01a20bbe-004a-7ba8-84a0-45383fc8f210","userId":"01a20bbd-f4ff-71d7-b99b-99b6b2019299",
             "reason":"You cancelled it.","somethingNew":1}""";

    @Test
    void anEventIsReadWithFieldsThatWeDoNotKnow() {
        var told = Told.of(raw(CANCELLED, Map.of("ce_type", "OrderCancelled", "ce_source", "order-service")))
                .orElseThrow();

        assertThat(told.event()).containsInstanceOf(OrderCancelled.class);
        assertThat(told.source()).isEqualTo("order-service");
    }

    @Test
    void theTimeOfAnEventIsWhenItWasTold() {
        var told = Told.of(raw(CANCELLED, Map.of("ce_type", "OrderCancelled", "ce_time", "2026-01-31T12:00:00Z")))
                .orElseThrow();

        assertThat(told.time()).isEqualTo(Instant.parse("2026-01-31T12:00:00Z"));
    }

    @Test
    void whatIsNoEventIsToldAllTheSame() {
        var told = Told.of(raw("\u0000garbage", Map.of())).orElseThrow();

        assertThat(told.event()).isEmpty();
        assertThat(told.name()).isEqualTo("?");
    }

    @Test
    void anEventThatIsToldInTwoVersionsIsOneLine() {
        var failed = """
                {"paymentId":"01a20bbe-004a-7ba8-84a0-45383fc8f211","orderId":"01a20bbe-004a-7ba8-84a0-45383fc8f210",
                 "userId":"01a20bbd-f4ff-71d7-b99b-99b6b2019299","reason":{"code":"expired","text":"It expired."}}""";

        assertThat(Told.of(raw(failed, Map.of("ce_type", "PaymentFailed.v2"))))
                .hasValueSatisfying(told -> assertThat(told.event()).containsInstanceOf(PaymentFailed.class));
        assertThat(Told.of(raw(failed, Map.of("ce_type", "PaymentFailed")))).isEmpty();
    }

    private static ConsumerRecord<String, byte[]> raw(String value, Map<String, String> headers) {
        var raw = new ConsumerRecord<>("orders", 0, 0, "key", value.getBytes(UTF_8));
        headers.forEach((name, content) -> raw.headers().add(name, content.getBytes(UTF_8)));
        return raw;
    }
}
