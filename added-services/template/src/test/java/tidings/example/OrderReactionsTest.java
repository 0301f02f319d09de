package tidings.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.events.Event;
import tidings.events.Money;
import tidings.events.OrderCancelled;
import tidings.events.OrderConfirmed;
import tidings.events.OrderId;
import tidings.events.UserId;
import tidings.messaging.Outbox;
import tidings.testing.Backends;

/// The whole service on a real database and a real broker.
@SpringBootTest
@Import(Backends.class)
class OrderReactionsTest {
    @Autowired
    private JdbcClient database;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    private final UserId customer = UserId.at(Instant.now());
    private final OrderId order = OrderId.at(Instant.now());

    @Test
    void aConfirmedOrderIsNoted() {
        happens(new OrderConfirmed(order, customer, new Money(1_299, "EUR")));

        await().untilAsserted(() -> assertThat(notes()).isEqualTo(1));
    }

    @Test
    void anOrderThatIsConfirmedAnewAfterARestoreIsNotedOnce() {
        happens(confirmed(), confirmed());

        await().until(() -> heard() == 2);
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void aCancelledOrderIsForgotten() {
        happens(new OrderConfirmed(order, customer, new Money(1_299, "EUR")));
        await().until(() -> notes() == 1);

        happens(new OrderCancelled(order, customer, "You asked for it."));

        await().untilAsserted(() -> assertThat(notes()).isZero());
    }

    private OrderConfirmed confirmed() {
        return new OrderConfirmed(order, customer, new Money(1_299, "EUR"));
    }

    private void happens(Event... events) {
        transaction.executeWithoutResult(_ -> Stream.of(events).forEach(outbox::publish));
    }

    /// How many events of the order were reacted to.
    private int heard() {
        return database.sql("""
                select count(*) from messaging.inbox
                where event_id in (select event_id from messaging.outbox where key = ?)
                """).param(order.toString()).query(Integer.class).single();
    }

    private int notes() {
        return database.sql("select count(*) from confirmed_order where order_id = ?")
                .param(order.value())
                .query(Integer.class)
                .single();
    }
}
