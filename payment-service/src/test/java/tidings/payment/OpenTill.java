package tidings.payment;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.events.Event;
import tidings.events.Line;
import tidings.events.Money;
import tidings.events.OrderCancelled;
import tidings.events.OrderId;
import tidings.events.OrderPlaced;
import tidings.events.UserId;
import tidings.messaging.Outbox;
import tidings.payment.restoration.Restoration;
import tidings.testing.Backends;

/// The whole service on a real database and a real broker, in front of a provider that is a process of its own.
@SpringBootTest
@Import(Backends.class)
public abstract class OpenTill {
    protected static final ProviderProcess PROVIDER = new ProviderProcess();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    protected final OrderId order;
    protected final UserId user = UserId.at(Instant.now());

    @Autowired
    protected JdbcClient database;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Restoration restoration;

    protected OpenTill() {
        this(OrderId.at(Instant.now()));
    }

    OpenTill(OrderId order) {
        this.order = order;
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("tidings.payment.stripe-url", PROVIDER::url);
    }

    @BeforeEach
    void behaveWell() {
        PROVIDER.behave("\"latencyMs\": 0, \"declineRate\": 0, \"loseAnswers\": 0, \"outage\": \"none\"");
        PROVIDER.behave("\"refunds\": \"good\", \"trouble\": {\"status\": 0, \"retryAfter\": 0}");
    }

    /// Tells what another service would tell; it comes back over the broker.
    protected void tell(Event event) {
        transaction.executeWithoutResult(_ -> outbox.publish(event));
    }

    protected void orderIsPlaced(String card) {
        var price = new Money(1299, "EUR");
        tell(new OrderPlaced(order, user, List.of(new Line("espresso-cup", 1, price)), price, card));
    }

    void orderIsCancelled() {
        tell(new OrderCancelled(order, user, "The customer cancelled it"));
    }

    /// Restores the database without the order, and somewhere else than it was.
    void databaseIsRestored() {
        database.sql("delete from payment where order_id = ?")
                .param(order.value())
                .update();
        database.sql("delete from awaited_refund where order_id = ?")
                .param(order.value())
                .update();
        database.sql("update whereabouts set place = 'elsewhere ' || gen_random_uuid()")
                .update();
        ((SmartInitializingSingleton) restoration).afterSingletonsInstantiated(); // as at the next start
    }

    /// What was told of the order's payment, in order.
    List<String> news() {
        return database.sql("select type from messaging.outbox where topic = 'payments' and key = ? order by id")
                .param(order.toString())
                .query(String.class)
                .list();
    }

    protected void eventuallyTold(String... types) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> Assertions.assertThat(news()).containsExactly(types));
    }

    /// Waits until nothing is left to be done to the outside world.
    protected void eventuallyAtRest() {
        await().atMost(PATIENCE).until(() -> count("messaging.intent") == 0);
    }

    protected long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
