package tidings.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.events.Event;
import tidings.events.OrderId;
import tidings.events.UserId;
import tidings.messaging.Outbox;
import tidings.testing.Backends;
import tidings.testing.TestTokens;

/// The whole service on a real database and a real broker.
@SpringBootTest
@AutoConfigureMockMvc
@Import(Backends.class)
public abstract class OpenShop {
    @Autowired
    protected MockMvcTester http;

    @Autowired
    protected JdbcClient database;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Environment environment;

    protected Customer customer() {
        var id = UserId.at(Instant.now());
        return new Customer(id, new TestTokens(environment).of(id, "customer"), http);
    }

    /// Tells what another service would tell; it comes back over the broker.
    void tell(Event event) {
        transaction.executeWithoutResult(_ -> outbox.publish(event));
    }

    /// What was told of an order, in order.
    protected List<String> newsOf(OrderId order) {
        return database.sql("select type from messaging.outbox where topic = 'orders' and key = ? order by id")
                .param(order.toString())
                .query(String.class)
                .list();
    }

    protected void awaitStatus(OrderId order, OrderStatus status) {
        await().untilAsserted(() -> assertThat(statusOf(order)).isEqualTo(status.name()));
    }

    String statusOf(OrderId order) {
        return database.sql("select status from orders where id = ?")
                .param(order.value())
                .query(String.class)
                .single();
    }

    /// Whatever other tests have left, no order waits for its payment any more.
    protected void settleAll() {
        database.sql("update orders set status = 'CANCELLED' where status = 'PLACED'")
                .update();
    }

    /// Waits until so many events of the order's payment have come back and were reacted to.
    void awaitHeard(OrderId order, int events) {
        await().untilAsserted(() -> assertThat(database.sql("""
                        select count(*) from messaging.inbox
                        where event_id in (select event_id from messaging.outbox where topic = 'payments' and key = ?)
                        """)
                        .param(order.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(events));
    }

    /// How many events of the order are parked. One that is told in two versions is one event.
    int parked(OrderId order) {
        return database.sql("select count(distinct event_id) from messaging.dead_letter where key = ?")
                .param(order.toString())
                .query(Integer.class)
                .single();
    }
}
