package tidings.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpStatus.ACCEPTED;
import static org.springframework.http.HttpStatus.GATEWAY_TIMEOUT;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static tidings.order.Customer.ONE_MILK_JUG;
import static tidings.order.Customer.body;
import static tidings.order.Customer.orderIn;
import static tidings.order.Customer.refusalIn;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tidings.local.postgres.LossyLine;
import tidings.testing.Backends;

/// The connection to the database is cut while an order is accepted.
@Import(LostAnswersTest.OverALossyLine.class)
class LostAnswersTest extends OpenShop {
    private final String key = UUID.randomUUID().toString();

    @Autowired
    private LossyLine line;

    @Autowired
    private JdbcConnectionDetails connections;

    @AfterEach
    void mend() {
        line.mend();
        owner().sql("drop trigger if exists trouble on orders").update();
        await().until(() -> customer().get("/products").getResponse().getStatus() == 200);
    }

    @Test
    void anOrderWhoseCommitIsNotAnsweredIsLookedUpAndAccepted() {
        var customer = customer();
        line.losesAnswers();

        var answer = customer.orders(key, ONE_MILK_JUG);

        assertThat(answer).hasStatus(ACCEPTED).hasHeader("Idempotency-Key", key);
        assertThat(line.lost()).isPositive();
        assertThat(answer).hasHeader(HttpHeaders.LOCATION, "/orders/" + orderIn(answer));
        assertThat(ordersOf(customer)).isOne();
        assertThat(newsOf(orderIn(answer))).containsExactly("OrderPlaced");
    }

    @Test
    void anOrderThatCannotBeLookedUpMayHaveHappened() {
        var customer = customer();
        settleAll(); // or the answer to the deadline's sweep might be the one that is lost
        line.losesAnAnswerAndBreaks();

        var answer = customer.orders(key, ONE_MILK_JUG);

        assertSaysItMayHaveHappened(answer);
        line.mend();
        assertThat(customer.orders(key, ONE_MILK_JUG)).hasStatus(ACCEPTED);
        assertThat(ordersOf(customer)).isOne();
    }

    @Test
    void anOrderThatIsNotThereAfterACommitWithoutAnswerMayHaveHappened() {
        var customer = customer();
        orders(
                "perform pg_terminate_backend(pg_backend_pid());",
                "constraint",
                "after",
                "deferrable initially deferred");

        var answer = customer.orders(key, ONE_MILK_JUG);

        assertSaysItMayHaveHappened(answer);
        assertThat(ordersOf(customer)).isZero();
    }

    @Test
    void anOrderThatFailedBeforeItsCommitDidNotHappen() {
        var customer = customer();
        orders("perform pg_terminate_backend(pg_backend_pid());", "", "before", "");

        var answer = customer.orders(key, ONE_MILK_JUG);

        assertThat(answer).hasStatus(SERVICE_UNAVAILABLE).hasHeader("Retry-After", "2");
        assertThat(answer).hasHeader("Idempotency-Key", key);
        assertThat(ordersOf(customer)).isZero();
    }

    @Test
    void anOrderWhoseCommitIsRefusedDidNotHappen() {
        var customer = customer();
        orders("raise exception 'no';", "constraint", "after", "deferrable initially deferred");

        var answer = customer.orders(key, ONE_MILK_JUG);

        assertThat(answer).hasStatus(INTERNAL_SERVER_ERROR);
        assertThat(ordersOf(customer)).isZero();
    }

    @Test
    void aCancellationWhoseCommitIsNotAnsweredMayHaveHappened() {
        var customer = customer();
        var order = customer.orders();
        line.losesAnswers();

        var answer = customer.cancels(order);

        assertThat(answer).hasStatus(GATEWAY_TIMEOUT);
        assertThat(answer.getResponse().getHeader("Retry-After")).isNull();
        assertThat(body(answer)).contains("it may have happened");
    }

    private void assertSaysItMayHaveHappened(MvcTestResult answer) {
        assertThat(answer).hasStatus(GATEWAY_TIMEOUT).hasHeader("Idempotency-Key", key);
        assertThat(answer.getResponse().getHeader("Retry-After")).isNull();
        assertThat(refusalIn(answer)).isEqualTo("""
                {"type":"about:blank","title":"Gateway Timeout","status":504,\
                "detail":"The database was told to keep this order, and its answer is lost: it may have happened,\
                 repeat it with the Idempotency-Key that this answer carries.","instance":"/orders","traceId":"…"}""");
    }

    /// Makes trouble with every order that is placed from now on, at its insert or at its commit.
    private void orders(String trouble, String kind, String when, String until) {
        owner().sql("""
                create or replace function trouble() returns trigger language plpgsql as $$
                begin
                    %s
                    return new;
                end $$
                """.formatted(trouble)).update();
        owner().sql("create %s trigger trouble %s insert on orders %s for each row execute function trouble()"
                        .formatted(kind, when, until))
                .update();
    }

    private JdbcClient owner() {
        return JdbcClient.create(Backends.asOwner(connections.getJdbcUrl()));
    }

    private long ordersOf(Customer customer) {
        return owner().sql("select count(*) from orders where user_id = ?")
                .param(customer.id().value())
                .query(Long.class)
                .single();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class OverALossyLine {
        @Bean
        static LossyLine line() {
            return new LossyLine();
        }
    }
}
