package tidings.order;

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
import tidings.testing.Tokens;

/// The whole service on a real database and a real broker.
@SpringBootTest
@AutoConfigureMockMvc
@Import(Backends.class)
abstract class OpenShop {
    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Environment environment;

    Customer customer() {
        var id = UserId.next();
        return new Customer(id, new Tokens(environment).of(id, "customer"), http);
    }

    /// Tells what another service would tell; it comes back over the broker.
    void tell(Event event) {
        transaction.executeWithoutResult(_ -> outbox.publish(event));
    }

    /// What was told of an order, in order.
    List<String> newsOf(OrderId order) {
        return database.sql("select type from messaging.outbox where topic = 'orders' and key = ? order by id")
                .param(order.toString())
                .query(String.class)
                .list();
    }
}
