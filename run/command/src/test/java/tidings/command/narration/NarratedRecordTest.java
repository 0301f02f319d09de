package tidings.command.narration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.events.OrderCancelled;
import tidings.events.PaymentFailed;
import tidings.events.wire.Reading;

/// The narrator reads what services read, and of all else says where it lies.
class NarratedRecordTest {
    private static final String ORDER = "01a20bbe-004a-7ba8-84a0-45383fc8f210";
    private static final String CANCELLED = """
            {"orderId":"01a20bbe-004a-7ba8-84a0-45383fc8f210","userId":"01a20bbd-f4ff-71d7-b99b-99b6b2019299",
             "reason":"You cancelled it.","somethingNew":1}""";

    private final StoryLine line = new StoryLine(ZoneOffset.UTC);

    @Test
    void anEventIsReadWithFieldsThatWeDoNotKnow() {
        var told = NarratedRecord.of(raw(CANCELLED, Map.of("ce_type", "OrderCancelled", "ce_source", "order-service")));

        assertThat(told.reading())
                .isInstanceOfSatisfying(
                        Reading.Legible.class, it -> assertThat(it.event()).isInstanceOf(OrderCancelled.class));
        assertThat(told.source()).isEqualTo("order-service");
    }

    @Test
    void theTimeOfAnEventIsWhenItWasTold() {
        var told = NarratedRecord.of(
                raw(CANCELLED, Map.of("ce_type", "OrderCancelled", "ce_time", "2026-01-31T12:00:00Z")));

        assertThat(told.happened()).isEqualTo(Instant.parse("2026-01-31T12:00:00Z"));
    }

    @Test
    void anEventThatIsToldInTwoVersionsIsOneLine() {
        var payment = """
                {"paymentId":"01a20bbe-004a-7ba8-84a0-45383fc8f211","orderId":"01a20bbe-004a-7ba8-84a0-45383fc8f210",
                 "userId":"01a20bbd-f4ff-71d7-b99b-99b6b2019299","reason":%s}""";
        var newest = payment.formatted("{\"code\":\"expired\",\"text\":\"It expired.\"}");

        var told = NarratedRecord.of(raw("payments", newest, Map.of("ce_type", "PaymentFailed.v2")));
        var older = NarratedRecord.of(
                raw("payments", payment.formatted("\"It expired.\""), Map.of("ce_type", "PaymentFailed")));

        assertThat(told.isOlderVersion()).isFalse();
        assertThat(((Reading.Legible) told.reading()).event()).isInstanceOf(PaymentFailed.class);
        assertThat(older.isOlderVersion()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000garbage",
                "",
                "null",
                "[]",
                "{}",
                "{'orderId':'ORDER'}",
                "{'orderId':'ORDER','userId':null,'total':null}",
                "{'orderId':'ORDER','userId':'ORDER','total':{'amount':'1950','currency':'EUR'}}",
                "{'orderId':'ORDER','userId':'ORDER','total':{'amount':1950.9,'currency':'EUR'}}",
                "{'orderId':'01a20bbe-ffff-7ba8-84a0-45383fc8f210','userId':'ORDER',"
                        + "'total':{'amount':1950,'currency':'EUR'}}"
            })
    void whatNoServiceCanReadIsToldWithoutAWordOfIt(String value) {
        var json = value.replace('\'', '"').replace("ORDER", ORDER);

        var told = NarratedRecord.of(raw(json, Map.of("ce_type", "OrderConfirmed", "ce_source", "ada@example.org")));

        assertThat(line.of(told)).isEqualTo("12:00:00.000  illegible          orders-3, offset 17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-uuid", "\u001b[2J"})
    void anEventWithoutAnIdIsIllegible(String id) {
        assertThat(line.of(NarratedRecord.of(raw(CANCELLED, Map.of("ce_type", "OrderCancelled", "ce_id", id)))))
                .isEqualTo("12:00:00.000  illegible          orders-3, offset 17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Order\nCancelled", "\u001b]0;title\u0007"})
    void anEventWithoutATypeIsIllegible(String type) {
        assertThat(line.of(NarratedRecord.of(raw(CANCELLED, Map.of("ce_type", type)))))
                .isEqualTo("12:00:00.000  illegible          orders-3, offset 17");
    }

    @Test
    void aRecordWithoutAnythingIsIllegible() {
        var nothing = new ConsumerRecord<byte[], byte[]>("users", 5, 9, null, null);
        nothing.headers().add("ce_id", null);

        assertThat(line.of(NarratedRecord.of(nothing))).contains("illegible").endsWith("users-5, offset 9");
    }

    @Test
    void aMomentThatIsInNoCalendarIsIllegible() {
        var told = NarratedRecord.of(
                raw(CANCELLED, Map.of("ce_type", "OrderCancelled", "ce_time", "+1000000000-12-31T23:59:59Z")));

        assertThat(line.of(told)).endsWith("illegible          orders-3, offset 17");
    }

    private static ConsumerRecord<byte[], byte[]> raw(String value, Map<String, String> headers) {
        return raw("orders", value, headers);
    }

    private static ConsumerRecord<byte[], byte[]> raw(String topic, String value, Map<String, String> headers) {
        var noon = Instant.parse("2026-01-31T12:00:00Z").toEpochMilli();
        var raw = new ConsumerRecord<>(
                topic,
                3,
                17,
                noon,
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                ORDER.getBytes(UTF_8),
                value.getBytes(UTF_8),
                new RecordHeaders(),
                Optional.empty());
        var all = new HashMap<>(Map.of("ce_id", "01a20bbe-004a-7ba8-84a0-45383fc8f213"));
        all.putAll(headers);
        all.forEach((name, content) -> raw.headers().add(name, content.getBytes(UTF_8)));
        return raw;
    }
}
