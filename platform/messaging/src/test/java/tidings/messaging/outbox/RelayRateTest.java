package tidings.messaging.outbox;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.relay.Relay;
import tidings.testing.Backends;

/// How fast a backlog is sent, and that the rate does not fall with its size. Not part of the build: takes
/// `-Dgroups=measure`.
@Tag("measure")
@SpringBootTest(properties = "spring.application.name=garden")
@Import(Backends.class)
class RelayRateTest {
    @Autowired
    Relay relay;

    @Autowired
    OutboxLog outbox;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void makeTheTopic() throws Exception {
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", Backends.broker().address()))) {
            admin.createTopics(List.of(new NewTopic("plants", 6, (short) 1)))
                    .all()
                    .get();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {50_000, 50_000, 1_000_000})
    void aBacklogIsSentAtARateThatDoesNotDependOnItsSize(int size) {
        relay.stop();
        jdbc.sql("""
                insert into messaging.outbox (event_id, topic, key, type, time, payload)
                select uuidv7(), 'plants', gen_random_uuid()::text, 'Grown', now(),
                       json_build_object('plant', n, 'height', 3, 'note', repeat('x', 300))::text
                from generate_series(1, ?) n
                """).param(size).update();

        var begin = System.nanoTime();
        relay.start();
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> outbox.backlog().depth() == 0);

        var seconds = (System.nanoTime() - begin) / 1e9;
        LoggerFactory.getLogger(getClass())
                .info("{} events in {} s: {} a second", size, seconds, Math.round(size / seconds));
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Garden {}
}
