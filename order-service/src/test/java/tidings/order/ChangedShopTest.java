package tidings.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.ACCEPTED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static tidings.order.Customer.body;
import static tidings.order.Customer.orderIn;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import tidings.events.OrderId;

/// An order was accepted when the shop sold other things, by other rules, and is sent again today.
class ChangedShopTest extends OpenShop {
    private final String key = UUID.randomUUID().toString();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            teapot   | 2    | pm_card_visa | no longer sold
            milk-jug | 2000 | pm_card_visa | more pieces than are sold today
            milk-jug | 2    | cash         | paid as one cannot pay today
            """)
    void whatWasAcceptedThenIsAnsweredAsThen(String sku, long quantity, String method, String why) {
        var customer = customer();
        var order = orderOf(customer, sku, quantity, method);

        var answer = customer.orders(key, basket(sku, quantity, method));

        assertThat(answer).as(why).hasStatus(ACCEPTED).hasHeader(HttpHeaders.LOCATION, "/orders/" + order);
        assertThat(orderIn(answer)).isEqualTo(order);
        assertThat(body(answer)).contains("\"total\":{\"amount\":5000,\"currency\":\"EUR\"}");
        assertThat(answer).hasHeader("Idempotency-Key", key);
    }

    @Test
    void anotherBasketUnderItsKeyIsRefusedBecauseOfTheKeyWhateverElseIsWrong() {
        var customer = customer();
        orderOf(customer, "teapot", 2, "pm_card_visa");

        assertIsKeyReused(customer, basket("teapot", 3, "pm_card_visa"));
        assertIsKeyReused(customer, basket("milk-jug", 0, "pm_card_visa"));
        assertIsKeyReused(customer, "{\"lines\": [null], \"paymentMethod\": \"pm_card_visa\"}");
        assertIsKeyReused(customer, "{\"lines\": [{\"quantity\": 2}], \"paymentMethod\": \"pm_card_visa\"}");
        assertIsKeyReused(customer, "{}");
    }

    @Test
    void whatNobodyHasOrderedIsRefusedByTodaysRules() {
        var answer = customer().orders(key, basket("teapot", 2, "pm_card_visa"));

        assertThat(answer).hasStatus(UNPROCESSABLE_CONTENT).hasHeader("Idempotency-Key", key);
        assertThat(body(answer)).contains("/lines/0/sku");
    }

    private void assertIsKeyReused(Customer customer, String body) {
        var answer = customer.orders(key, body);

        assertThat(answer).as(body).hasStatus(UNPROCESSABLE_CONTENT).hasHeader("Idempotency-Key", key);
        assertThat(body(answer)).contains("key-reused");
    }

    private static String basket(String sku, long quantity, String method) {
        return "{\"lines\": [{\"sku\": \"%s\", \"quantity\": %d}], \"paymentMethod\": \"%s\"}"
                .formatted(sku, quantity, method);
    }

    private OrderId orderOf(Customer customer, String sku, long quantity, String method) {
        var order = OrderId.at(Instant.now());
        var lines = "[{\"sku\": \"%s\", \"quantity\": %d, \"unitPrice\": {\"amount\": 2500, \"currency\": \"EUR\"}}]"
                .formatted(sku, quantity);
        database.sql("""
                insert into orders (id, version, user_id, idempotency_key, lines, amount, currency,
                                    payment_method, placed_at, status)
                values (?, 0, ?, ?, ?::jsonb, 5000, 'EUR', ?, now(), 'PLACED')
                """)
                .params(order.value(), customer.id().value(), key, lines, method)
                .update();
        return order;
    }
}
