package tidings.messaging.outbox;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.Garden;
import tidings.messaging.relay.Relay;
import tidings.testing.Backends;

/// What the outbox is asked for again and again costs milliseconds, with five million events in it: none of them
/// sent, a part, or all. Not part of the build: takes `-Dtests.excluded=none`.
@Tag("measure")
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=overgrown-garden")
class BacklogCostTest {
    private static final int MANY = 5_000_000;

    @Autowired
    Relay relay;

    @Autowired
    OutboxLog outbox;

    @Autowired
    JdbcClient database;

    @Autowired
    JdbcConnectionDetails login;

    @Test
    void theBacklogAndTheTendingCostMilliseconds() {
        var longAgo = LocalDate.now(ZoneOffset.UTC).minusDays(10);
        JdbcClient.create(Backends.asOwner(login.getJdbcUrl()))
                .sql("select messaging.add_outbox_partition(?)")
                .param(longAgo)
                .query()
                .singleRow();
        relay.stop();
        tellLongAgo(longAgo);
        assertThat(outbox.backlog().depth()).isGreaterThanOrEqualTo(MANY);
        costsMilliseconds("none is sent");

        relay.start();
        await().atMost(ofMinutes(5)).until(() -> outbox.backlog().depth() < MANY - 100_000);
        relay.stop();
        costsMilliseconds("a part is sent");

        database.sql("select messaging.resend_outbox(now())").query().singleRow();
        assertThat(outbox.backlog().depth()).isZero();
        var asked = slowestOf(20, outbox::backlog);
        var dropped = durationOf(outbox::tend);
        log("all are sent", asked, dropped);
        assertThat(asked).isLessThan(ofMillis(200));
        assertThat(dropped).isLessThan(ofMillis(500));
        assertThat(database.sql("select count(*) from messaging.outbox")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void costsMilliseconds(String state) {
        var asked = slowestOf(20, outbox::backlog);
        var tended = slowestOf(5, outbox::tend);
        log(state, asked, tended);
        assertThat(asked).isLessThan(ofMillis(200));
        assertThat(tended).isLessThan(ofMillis(500));
    }

    private static void log(String state, Duration asked, Duration tended) {
        LoggerFactory.getLogger(BacklogCostTest.class)
                .info("{}: the backlog takes {} at most, tending {}", state, asked, tended);
    }

    private void tellLongAgo(LocalDate day) {
        database.sql("""
                insert into messaging.outbox (told_at, event_id, topic, key, type, time, payload)
                select ?::timestamptz + interval '12 h', uuidv7(), 'plants', n::text, 'Planted', now(),
                       json_build_object('plant', n, 'height', 1)::text
                from   generate_series(1, ?) n
                """).params(day.toString(), MANY).update();
    }

    private static Duration slowestOf(int times, Runnable question) {
        return IntStream.range(0, times)
                .mapToObj(_ -> durationOf(question))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    private static Duration durationOf(Runnable question) {
        var since = System.nanoTime();
        question.run();
        return Duration.ofNanos(System.nanoTime() - since);
    }
}
