package tidings.messaging.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.events.OrderEvent;
import tidings.events.PaymentEvent;
import tidings.events.wire.Family;
import tidings.messaging.PlantEvent;
import tidings.messaging.wire.Delivery.Illegible;
import tidings.messaging.wire.Delivery.Legible;

/// What an event says is taken as it stands: nothing is rounded, and no text is a number.
class CoercionTest {
    private static final String FERN = "fern";
    private static final UUID ORDER = UUID.randomUUID();

    private final WireFormat wire = new WireFormat("garden", "http://localhost");

    @ParameterizedTest
    @ValueSource(strings = {"12.9", "12.0", "1e1", "1E1", "\"12\"", "\"12.0\"", "\"\"", "true", "[12]", "{}", "null"})
    void whatIsNoIntegerIsNotTakenForOne(String height) {
        assertThat(grown("\"fern\"", height)).isInstanceOf(Illegible.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.9", "12.0", "1e1", "\"12\"", "true", "null"})
    void norInAnOlderWording(String height) {
        assertThat(read(PlantEvent.class, "Measured", FERN, "{\"plant\":\"fern\",\"height\":%s}".formatted(height)))
                .isInstanceOf(Illegible.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "7.5", "true", "[\"fern\"]", "{}"})
    void whatIsNoTextIsNotTakenForOne(String plant) {
        assertThat(read(PlantEvent.class, "Grown", plant, "{\"plant\":%s,\"height\":1}".formatted(plant)))
                .isInstanceOf(Illegible.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "7.5", "true"})
    void norInsideOfATranslation(String reason) {
        var failed = """
                {"paymentId":"%s","orderId":"%1$s","userId":"%1$s","reason":%s}
                """.formatted(ORDER, reason);

        assertThat(read(PaymentEvent.class, "PaymentFailed", ORDER.toString(), failed))
                .isInstanceOf(Illegible.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1950.9", "1950.0", "195e1", "\"1950\"", "\"1950.9\"", "true", "99999999999999999999"})
    void anAmountIsAnInteger(String amount) {
        var succeeded = """
                {"paymentId":"%s","orderId":"%1$s","userId":"%1$s","amount":{"amount":%s,"currency":"EUR"}}
                """.formatted(ORDER, amount);

        assertThat(read(PaymentEvent.class, "PaymentSucceeded", ORDER.toString(), succeeded))
                .isInstanceOf(Illegible.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "\"1\"", "1e0", "2147483648"})
    void aQuantityIsAnInteger(String quantity) {
        var placed = """
                {"orderId":"%s","userId":"%1$s","total":{"amount":1,"currency":"EUR"},"paymentMethod":"pm_card_visa",
                 "lines":[{"sku":"a","quantity":%s,"unitPrice":{"amount":1,"currency":"EUR"}}]}
                """.formatted(ORDER, quantity);

        assertThat(read(OrderEvent.class, "OrderPlaced", ORDER.toString(), placed))
                .isInstanceOf(Illegible.class);
    }

    @Test
    void whatIsAsAgreedIsLegible() {
        assertThat(grown("\"fern\"", "12")).isInstanceOf(Legible.class);
        assertThat(grown("\"fern\"", "-12")).isInstanceOf(Legible.class);
        assertThat(read(PlantEvent.class, "Measured", FERN, "{\"plant\":\"fern\",\"height\":12}"))
                .isInstanceOf(Legible.class);
    }

    private Delivery grown(String plant, String height) {
        return read(PlantEvent.class, "Grown", FERN, "{\"plant\":%s,\"height\":%s}".formatted(plant, height));
    }

    private Delivery read(Class<?> family, String type, String key, String json) {
        var record = new ConsumerRecord<>("topic", 0, 0, key.replace("\"", "").getBytes(UTF_8), json.getBytes(UTF_8));
        record.headers().add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8));
        record.headers().add("ce_type", type.getBytes(UTF_8));
        return wire.read(record, Family.of(family));
    }
}
