package tidings.slack;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.testing.Backends;

/// The whole service on a real database, a real broker, and a Slack that is played.
@SpringBootTest
@Import({Backends.class, Webhook.class})
abstract class Listening {
    @Autowired
    JdbcClient database;
}
