package tidings.order;

import static org.assertj.core.api.Assertions.assertThat;
import static tidings.order.Customer.ONE_MILK_JUG;
import static tidings.order.Customer.refusalIn;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tidings.events.OrderId;

/// What a customer is told who does not get what they ask for: to the letter, as clients read it.
class RefusalsTest extends OpenShop {
    private final String key = UUID.randomUUID().toString();
    private Customer customer;

    @BeforeEach
    void signIn() {
        customer = customer();
    }

    @Test
    void whatIsNotSoldIsPointedAt() {
        var answer = customer.orders(key, """
                {"lines": [{"sku": "teapot", "quantity": 1}, {"sku": "milk-jug", "quantity": 1},
                           {"sku": "samovar", "quantity": 1}], "paymentMethod": "pm_card_visa"}
                """);

        assertThat(answer).hasStatus(422).hasHeader("Idempotency-Key", key);
        assertThat(refusalIn(answer)).isEqualTo("""
                {"type":"tag:tidings.example,2026:invalid","title":"Invalid content","status":422,\
                "detail":"Not all of it is sold here, so nothing was ordered. GET /products tells what is.",\
                "instance":"/orders","traceId":"…","errors":[\
                {"pointer":"/lines/0/sku","detail":"must be a product of the catalogue"},\
                {"pointer":"/lines/2/sku","detail":"must be a product of the catalogue"}]}""");
    }

    @Test
    void aBrokenRuleIsPointedAt() {
        var answer = customer.orders(key, ONE_MILK_JUG.replace("1", "0"));

        assertThat(answer).hasStatus(422).hasHeader("Idempotency-Key", key);
        assertThat(refusalIn(answer)).isEqualTo("""
                {"type":"tag:tidings.example,2026:invalid","title":"Invalid content","status":422,\
                "detail":"The body is well-formed, but its content cannot be accepted, so nothing was done.\
                 Correct what 'errors' points at, and send it again.",\
                "instance":"/orders","traceId":"…","errors":[\
                {"pointer":"/lines/0/quantity","detail":"must be between 1 and 1000"}]}""");
    }

    @Test
    void aKeyThatCameWithAnotherOrderIsNamed() {
        customer.orders(key, ONE_MILK_JUG);

        var answer = customer.orders(key, ONE_MILK_JUG.replace("1", "2"));

        assertThat(answer).hasStatus(422).hasHeader("Idempotency-Key", key);
        assertThat(refusalIn(answer)).isEqualTo("""
                {"type":"tag:tidings.example,2026:key-reused","title":"Idempotency-Key reused","status":422,\
                "detail":"This Idempotency-Key came with another order before, so nothing was done.\
                 A new order needs a new key.","instance":"/orders","traceId":"…"}""");
    }

    @Test
    void aRequestWhoseTwinIsStillAtWorkIsToSendAgain() {
        transaction.executeWithoutResult(twin -> {
            database.sql("set local idle_in_transaction_session_timeout = 0").update();
            database.sql("""
                    insert into orders (id, version, user_id, idempotency_key, lines, amount, currency,
                                        payment_method, placed_at, status)
                    values (gen_random_uuid(), 0, ?, ?, '[]', 1, 'EUR', 'pm_card_visa', now(), 'PLACED')
                    """).params(customer.id().value(), key).update();
            var answer = CompletableFuture.supplyAsync(() -> customer.orders(key, ONE_MILK_JUG))
                    .join();
            twin.setRollbackOnly();

            assertThat(answer).hasStatus(409).hasHeader("Idempotency-Key", key);
            assertThat(refusalIn(answer)).isEqualTo("""
                    {"type":"about:blank","title":"Conflict","status":409,\
                    "detail":"The same request is still being worked on. Send it again in a moment.",\
                    "instance":"/orders","traceId":"…"}""");
        });
    }

    @Test
    void anOrderThatIsNotTheCustomersIsNeitherShownNorCancelled() {
        var order = OrderId.at(Instant.now());
        var shown = customer.get("/orders/" + order);
        var cancelled = customer.cancels(order);

        assertThat(shown).hasStatus(404);
        assertThat(refusalIn(shown)).isEqualTo("""
                {"type":"about:blank","title":"Not Found","status":404,"detail":"There is no order %1$s of yours.",\
                "instance":"/orders/%1$s","traceId":"…"}""".formatted(order));
        assertThat(cancelled).hasStatus(404);
        assertThat(refusalIn(cancelled))
                .isEqualTo(refusalIn(shown).replace("/orders/" + order, "/orders/%s/cancellation".formatted(order)));
    }

    @Test
    void anOrderThatIsCancelledAlreadyIsLeftAlone() {
        var order = customer.orders();
        customer.cancels(order);

        var answer = customer.cancels(order);

        assertThat(answer).hasStatus(409);
        assertThat(refusalIn(answer)).isEqualTo("""
                {"type":"about:blank","title":"Conflict","status":409,\
                "detail":"This order is cancelled already; nothing was changed.",\
                "instance":"/orders/%s/cancellation","traceId":"…"}""".formatted(order));
    }
}
