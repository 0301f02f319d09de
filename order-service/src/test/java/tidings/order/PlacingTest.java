package tidings.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.ACCEPTED;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static tidings.order.Customer.ONE_MILK_JUG;
import static tidings.order.Customer.body;
import static tidings.order.Customer.orderIn;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

class PlacingTest extends OpenShop {
    private final String key = "a key";

    @Test
    void anAcceptedOrderIsPlacedAndTold() {
        var customer = customer();

        var answer = customer.orders(key, """
                {"lines": [{"sku": "espresso-machine", "quantity": 2}, {"sku": "milk-jug", "quantity": 1}],
                 "paymentMethod": "pm_card_visa"}
                """);

        var order = orderIn(answer);
        assertThat(answer)
                .hasStatus(ACCEPTED)
                .hasHeader(HttpHeaders.LOCATION, "/orders/" + order)
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"orderId": "%s", "status": "PLACED", "total": {"amount": 101750, "currency": "EUR"}}
                        """.formatted(order));
        assertThat(newsOf(order)).containsExactly("OrderPlaced");
    }

    @Test
    void locationIsThePublicOneBehindTheGateway() {
        var customer = customer();

        var answer = http.post()
                .uri("/orders")
                .header("Authorization", "Bearer " + customer.token())
                .header("Idempotency-Key", key)
                .header("X-Forwarded-Prefix", "/api")
                .contentType(MediaType.APPLICATION_JSON)
                .content(ONE_MILK_JUG)
                .exchange();

        assertThat(answer).hasHeader(HttpHeaders.LOCATION, "/api/orders/" + orderIn(answer));
    }

    @Test
    void aRequestSentAgainGetsTheSameAnswerWhateverHasBecomeOfTheOrder() {
        var customer = customer();
        var first = customer.orders(key, ONE_MILK_JUG);
        customer.cancels(orderIn(first));

        var second = customer.orders(key, ONE_MILK_JUG);

        assertThat(second).hasStatus(ACCEPTED);
        assertThat(body(second)).isEqualTo(body(first));
        assertThat(second.getResponse().getHeader("Location"))
                .isEqualTo(first.getResponse().getHeader("Location"));
        assertThat(ordersOf(customer)).isOne();
    }

    @Test
    void aRequestSentManyTimesAtOnceIsOneOrder() {
        var customer = customer();

        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> customer.orders(key, ONE_MILK_JUG)))
                .limit(6)
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .allSatisfy(answer -> assertThat(answer).hasStatus(ACCEPTED))
                .extracting(answer -> body(answer))
                .containsOnly(body(answers.getFirst().join()));
        assertThat(ordersOf(customer)).isOne();
        assertThat(newsOf(orderIn(answers.getFirst().join()))).containsExactly("OrderPlaced");
    }

    @Test
    void aRequestWhoseTwinDoesNotEndIsAnsweredAfterTwoSeconds() {
        var customer = customer();

        transaction.executeWithoutResult(twin -> {
            database.sql("set local idle_in_transaction_session_timeout = 0").update();
            insertOrderOf(customer);
            var answer = CompletableFuture.supplyAsync(() -> customer.orders(key, ONE_MILK_JUG))
                    .join();
            assertThat(answer).hasStatus(CONFLICT);
            twin.setRollbackOnly();
        });

        assertThat(customer.orders(key, ONE_MILK_JUG)).hasStatus(ACCEPTED);
    }

    @Test
    void aKeyUsedForAnotherOrderIsRefused() {
        var customer = customer();
        customer.orders(key, ONE_MILK_JUG);

        var answer = customer.orders(key, ONE_MILK_JUG.replace("1", "2"));

        assertThat(answer).hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(ordersOf(customer)).isOne();
    }

    @Test
    void aKeyBelongsToItsUser() {
        var one = orderIn(customer().orders(key, ONE_MILK_JUG));
        var other = orderIn(customer().orders(key, ONE_MILK_JUG));

        assertThat(one).isNotEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                                           | /lines
            [null]                                       | /lines/0
            [{"sku": "milk-jug", "quantity": 0}]         | /lines/0/quantity
            [{"sku": "milk-jug", "quantity": -1}]        | /lines/0/quantity
            [{"sku": "milk-jug", "quantity": 2147483648}]| /lines/0/quantity
            [{"quantity": 1}]                            | /lines/0/sku
            [{"sku": "teapot", "quantity": 1}]           | /lines/0/sku
            """)
    void linesThatCannotBeOrderedArePointedAt(String lines, String pointer) {
        assertRefused("{\"lines\": %s, \"paymentMethod\": \"pm_card_visa\"}".formatted(lines), pointer);
    }

    @Test
    void aBasketWithoutLinesOrAPaymentMethodIsPointedAt() {
        assertRefused("{\"paymentMethod\": \"pm_card_visa\"}", "/lines");
        assertRefused("{\"lines\": [{\"sku\": \"milk-jug\", \"quantity\": 1}]}", "/paymentMethod");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"status\": \"CONFIRMED\", \"lines\": [], \"paymentMethod\": \"pm_card_visa\"}",
                "{\"lines\": [{\"sku\": \"milk-jug\", \"quantity\": 1, \"price\": 1}]}"
            })
    void whatIsNoOrderAtAllIsABadRequest(String body) {
        assertThat(customer().orders(key, body))
                .hasStatus(BAD_REQUEST)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aKeyIsRequiredAndHasItsLimit() {
        var customer = customer();

        assertThat(customer.orders("k".repeat(255), ONE_MILK_JUG)).hasStatus(ACCEPTED);
        assertThat(customer.orders("k".repeat(256), ONE_MILK_JUG)).hasStatus(BAD_REQUEST);
        assertThat(http.post()
                        .uri("/orders")
                        .header("Authorization", "Bearer " + customer.token())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(ONE_MILK_JUG)
                        .exchange())
                .hasStatus(BAD_REQUEST);
    }

    private void assertRefused(String body, String pointer) {
        var customer = customer();

        var answer = customer.orders(key, body);

        assertThat(answer)
                .hasStatus(UNPROCESSABLE_CONTENT)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo(pointer);
        assertThat(ordersOf(customer)).isZero();
    }

    private void insertOrderOf(Customer customer) {
        database.sql("""
                insert into orders (id, version, user_id, idempotency_key, lines, amount, currency,
                                    payment_method, placed_at, status)
                values (gen_random_uuid(), 0, ?, ?, '[]', 1, 'EUR', 'pm_card_visa', now(), 'PLACED')
                """).params(customer.id().value(), key).update();
    }

    private long ordersOf(Customer customer) {
        return database.sql("select count(*) from orders where user_id = ?")
                .param(customer.id().value())
                .query(Long.class)
                .single();
    }
}
