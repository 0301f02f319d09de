package tidings.stories.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.stories.Anywhere;
import tidings.stories.language.Card;
import tidings.stories.language.Customer;
import tidings.stories.language.Shop;
import tidings.stories.parts.Http;
import tidings.stories.system.TheSystem;

/// What comes over a topic is not always what it should be.
@Anywhere
class StrangeEventStory {
    private final Shop shop = Shop.open();
    private final Customer customer = shop.newCustomer();
    private final Parked parkedByOrders = new Parked(9082);
    private final Shelf shelfOfOrders = new Shelf("orders", "payments");

    @Test
    void eventsThatComeAgainChangeNothing() {
        var order = customer.orders("milk-jug", 4);
        shop.eventually(order).isConfirmed();
        var sold = shop.sales();

        assertThat(shop.wire().repeats("orders", order)).isEqualTo(2);
        assertThat(shop.wire().repeats("payments", order)).isEqualTo(1);

        assertThat(shop.sales()).isEqualTo(sold);
        shop.eventually(order).isConfirmed();
        shop.journeyOf(order).reads("OrderPlaced", "PaymentSucceeded", "OrderConfirmed");
        shop.mailAbout(order).saysNothingBut("Your order is confirmed");
        shop.ledger().hasOneChargeFor(order);
    }

    @Test
    void anEventOfAKindThatNobodyKnowsIsIgnoredAndCounted() {
        var ignored = ignoredByOrders();
        var order = customer.orders("milk-jug", 1);

        shop.wire().carries("payments", order.id(), "PaymentPraised", "{}");

        shop.eventually(order).isConfirmed();
        shop.comesToRest();
        assertThat(ignoredByOrders()).isEqualTo(ignored + 1);
        shop.journeyOf(order).reads("OrderPlaced", "PaymentSucceeded", "OrderConfirmed");
        assertThat(parkedByOrders.about(order.id())).isEmpty();
    }

    @Test
    void anEventThatNobodyCanReadIsParkedAndHoldsUpNobodyElse() {
        var key = UUID.randomUUID().toString();

        shop.wire().carries("payments", key, "PaymentSucceeded", "{ this is no JSON");
        var order = customer.orders("milk-jug", 2);

        shop.eventually(order).isConfirmed();
        shop.comesToRest();
        assertThat(parkedByOrders.about(key))
                .singleElement()
                .satisfies(event -> assertThat(event.reason()).contains("no valid PaymentSucceeded"));
        assertThat(parkedByOrders.redrive("payments", key)).isZero();
        assertThat(parkedByOrders.about(key)).hasSize(1);
    }

    @Test
    void aPaymentOfAnOrderThatNobodyHasPlacedIsParked() {
        var order = UUID.randomUUID().toString();
        var payment = payment(order, 100);

        var place = shop.wire().carries("payments", order, "PaymentSucceeded", payment);

        shop.comesToRest();
        shelfOfOrders.keeps(place, order.getBytes(UTF_8), payment.getBytes(UTF_8), "There is no order");
        shop.eventually(customer.orders("milk-jug", 1)).isConfirmed();
    }

    @Test
    void aPaymentOfAnotherAmountThanTheOrdersIsParked() {
        var order = customer.orders("milk-jug", 3, Card.DECLINED);
        shop.eventually(order).isCancelled();
        var payment = payment(order.id(), order.total().amount() + 1);

        var place = shop.wire().carries("payments", order.id(), "PaymentSucceeded", payment);

        shop.comesToRest();
        shelfOfOrders.keeps(place, order.id().getBytes(UTF_8), payment.getBytes(UTF_8), "was paid");
        shop.eventually(order).isCancelled();
        shop.eventually(customer.orders("milk-jug", 1)).isConfirmed();
    }

    @ParameterizedTest
    @MethodSource
    void whatIsNoEventIsParkedAsItCameByAllWhoHearIt(String reason, ProducerRecord<byte[], byte[]> record) {
        var place = shop.wire().carries(record);
        var order = customer.orders("milk-jug", 1);

        shop.eventually(order).isConfirmed();
        shop.comesToRest();
        assertThat(Shelf.ofThoseWhoHear("payments"))
                .hasSize(3)
                .allSatisfy(shelf -> shelf.keeps(place, record.key(), record.value(), reason));
    }

    static Stream<Arguments> whatIsNoEventIsParkedAsItCameByAllWhoHearIt() {
        var id = UUID.randomUUID().toString();
        return Stream.of(
                Arguments.of("no valid PaymentSucceeded", record(id, id, new byte[] {(byte) 0xff, 0, (byte) 0x9f, 7})),
                Arguments.of(
                        "no valid PaymentSucceeded",
                        record(id, UUID.randomUUID().toString(), null)),
                Arguments.of("no valid key", record(null, UUID.randomUUID().toString(), new byte[] {1})),
                Arguments.of("no valid key", record("\0", UUID.randomUUID().toString(), new byte[] {1})),
                Arguments.of("no valid ce_id", record(UUID.randomUUID().toString(), null, new byte[] {1})),
                Arguments.of("no valid ce_id", record(UUID.randomUUID().toString(), "7", new byte[] {1})));
    }

    /// The service counts what it passes over.
    private static long ignoredByOrders() {
        var meters = new Http(TheSystem.url(9082)).get("/actuator/prometheus").expecting(200);
        return meters.body()
                .lines()
                .filter(line -> line.startsWith("tidings_events_total"))
                .filter(line -> line.contains("outcome=\"ignored\"") && line.contains("topic=\"payments\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static String payment(String order, long cents) {
        return """
                {"paymentId": "%s", "orderId": "%s", "userId": "%s", "amount": {"amount": %d, "currency": "EUR"}}
                """.strip().formatted(UUID.randomUUID(), order, UUID.randomUUID(), cents);
    }

    private static ProducerRecord<byte[], byte[]> record(
            @Nullable String key, @Nullable String id, byte @Nullable [] value) {
        var record = new ProducerRecord<byte[], byte[]>("payments", key == null ? null : key.getBytes(UTF_8), value);
        record.headers().add("ce_type", "PaymentSucceeded".getBytes(UTF_8));
        if (id != null) {
            record.headers().add("ce_id", id.getBytes(UTF_8));
        }
        return record;
    }
}
