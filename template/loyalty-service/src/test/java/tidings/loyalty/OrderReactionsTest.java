package tidings.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

    private final UserId customer = UserId.next();
    private final OrderId order = OrderId.next();

    @Test
    void aConfirmedOrderIsNoted() {
        happens(new OrderConfirmed(order, customer, new Money(1_299, "EUR")));

        await().untilAsserted(() -> assertThat(notes()).isEqualTo(1));
    }

    @Test
    void aCancelledOrderIsForgotten() {
        happens(new OrderConfirmed(order, customer, new Money(1_299, "EUR")));
        await().until(() -> notes() == 1);

        happens(new OrderCancelled(order, customer, "You asked for it."));

        await().untilAsserted(() -> assertThat(notes()).isZero());
    }

    private void happens(Event... events) {
        transaction.executeWithoutResult(_ -> Stream.of(events).forEach(outbox::publish));
    }

    private int notes() {
        return database.sql("select count(*) from confirmed_order where order_id = ?")
                .param(order.value())
                .query(Integer.class)
                .single();
    }
}
