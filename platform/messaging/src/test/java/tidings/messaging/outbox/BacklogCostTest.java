package tidings.messaging.outbox;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
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
        var owner = JdbcClient.create(Backends.asOwner(login.getJdbcUrl()));
        owner.sql("select messaging.add_outbox_partition(?)")
                .param(longAgo)
                .query()
                .singleRow();
        relay.stop();
        tellLongAgo(longAgo, 2_000);
        database.sql("""
                update messaging.outbox_position
                set    sending = pg_current_snapshot(), last_id = (select min(id) + 1500 from messaging.outbox)
                """).update();
        IntStream.range(0, 10).forEach(_ -> tellLongAgo(longAgo, MANY / 10)); // each within the pool's patience
        assertThat(outbox.backlog().depth()).isGreaterThanOrEqualTo(MANY);
        costsMilliseconds("a small rest is under way, and all others lie behind it");
        database.sql("update messaging.outbox_position set sending = sent, last_id = 0")
                .update();
        costsMilliseconds("none is sent");

        relay.start();
        await().atMost(ofMinutes(5)).until(() -> outbox.backlog().depth() < MANY - 100_000);
        relay.stop();
        costsMilliseconds("a part is sent");

        log("all are told again", durationOf(() -> outbox.resendSince(Instant.EPOCH)));
        assertThat(outbox.backlog().depth()).isGreaterThan(MANY / 2); // a guess: one transaction has told them all
        log("none is told again", durationOf(() -> outbox.resendSince(Instant.now())));
        assertThat(outbox.backlog().depth()).isZero();
        owner.sql("vacuum messaging.outbox").update(); // setting the position wrote each row anew, which is rare
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

    private static void log(String question, Duration duration) {
        LoggerFactory.getLogger(BacklogCostTest.class).info("{}: the position is set in {}", question, duration);
    }

    private void tellLongAgo(LocalDate day, int times) {
        database.sql("""
                insert into messaging.outbox (told_at, event_id, topic, key, type, time, payload)
                select ?::timestamptz + interval '12 h', uuidv7(), 'plants', n::text, 'Planted', now(),
                       json_build_object('plant', n, 'height', 1)::text
                from   generate_series(1, ?) n
                """).params(day.toString(), times).update();
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
