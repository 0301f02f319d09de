package tidings.recommendation;

import static org.awaitility.Awaitility.await;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.events.Event;
import tidings.events.UserId;
import tidings.messaging.Outbox;
import tidings.testing.Backends;
import tidings.testing.TestTokens;

/// The whole service on a real database and a real broker, listening.
@SpringBootTest
@AutoConfigureMockMvc
@Import(Backends.class)
abstract class Listening {
    @Autowired
    JdbcClient database;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Environment environment;

    /// Tells what order-service would tell, one after the other, and waits until all of it has been heard.
    void tell(Event... events) {
        for (var event : events) {
            transaction.executeWithoutResult(_ -> outbox.publish(event));
        }
        await().until(() -> unheard() == 0);
    }

    MvcTestResult recommendationsTo(UserId customer, String query) {
        return http.get()
                .uri("/recommendations" + query)
                .header("Authorization", "Bearer " + new TestTokens(environment).of(customer, "customer"))
                .exchange();
    }

    private long unheard() {
        return database.sql("""
                select count(*)
                from messaging.outbox
                where event_id not in (select event_id from messaging.inbox)
                """).query(Long.class).single();
    }
}
