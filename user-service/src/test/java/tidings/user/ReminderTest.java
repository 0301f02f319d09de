package tidings.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.events.UserId;
import tidings.messaging.Outbox;
import tidings.testing.Backends;

/// An erasure is told again three times, two days apart, and then nothing is known of it here.
@SpringBootTest
@Import(Backends.class)
class ReminderTest {
    // later than any erasure that the service itself may be sweeping up
    private static final Instant NOON = Instant.parse("2126-01-01T12:00:00Z");

    @Autowired
    private Erasures erasures;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    private final UserId ada = UserId.at(Instant.now());

    @Test
    void anErasureIsToldAgainThreeTimesAndThenNeverMore() {
        transaction.executeWithoutResult(_ -> erasures.note(ada, NOON));

        sweepsAt(NOON.minusSeconds(1));
        assertThat(toldOf(ada)).isEmpty();
        sweepsAt(NOON);
        sweepsAt(NOON.plusSeconds(30));
        assertThat(toldOf(ada)).containsExactly("UserErased");
        Stream.of(2, 4, 6, 8).map(Duration::ofDays).map(NOON::plus).forEach(this::sweepsAt);

        assertThat(toldOf(ada)).hasSize(3);
        assertThat(database.sql("select count(*) from erasure where user_id = ?")
                        .param(ada.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void manyWhoWereErasedAreAllToldOf() {
        var many = Stream.generate(() -> UserId.at(Instant.now())).limit(250).toList();
        transaction.executeWithoutResult(_ -> many.forEach(user -> erasures.note(user, NOON)));

        sweepsAt(NOON.plus(Duration.ofDays(3)));

        assertThat(many).allSatisfy(user -> assertThat(toldOf(user)).containsExactly("UserErased"));
    }

    private void sweepsAt(Instant now) {
        new Reminder(erasures, outbox, transaction, Clock.fixed(now, ZoneOffset.UTC)).sweep();
    }

    private List<String> toldOf(UserId user) {
        return database.sql("select type from messaging.outbox where key = ?")
                .param(user.toString())
                .query(String.class)
                .list();
    }
}
