package tidings.proof.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tidings.local.apps.Modules;
import tidings.local.ports.Ports;
import tidings.local.process.Lifeline;
import tidings.probes.database.DatabaseProbe;
import tidings.proof.journal.PostmenInterruption;
import tidings.provisioning.Login;
import tidings.provisioning.Migration;

/// What the checker reads in a service's database, in the tables that the services have.
class ServiceBooksTest {
    private static final String NAME = "notifications";
    private static final Login OWNER = new Login("owner", "of all that is tested");
    private static final Login SERVICE = new Login("tester", "of one thing at a time");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final tidings.local.postgres.Database SERVER =
            new tidings.local.postgres.Database(Lifeline.temporaryHome(), Ports.free(1));

    private final DatabaseProbe database = opened();

    @BeforeAll
    static void start() throws Exception {
        SERVER.start();
        SERVER.server().provide(NAME, OWNER, SERVICE);
        try (var code = new URLClassLoader(new URL[] {resources("messaging"), resources("notification-service")})) {
            Migration.run(SERVER.url(NAME), OWNER, SERVICE.user(), code);
        }
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        say("truncate messaging.intent, messaging.pace, messaging.parked_key, letters");
        database.close();
    }

    @Test
    void aRefundThatIsLookedAtNowAndThenIsNotUnderWay() throws SQLException {
        say("insert into messaging.intent (type, key, content) values ('AwaitRefund', 'order', '{}')");

        assertThat(PendingWork.intents(database)).isEmpty();
    }

    @Test
    void whatWaitsForAPersonIsUnderWayWhateverItsTypeAndHoweverOftenItWasTried() throws SQLException {
        say("""
                insert into messaging.intent (type, key, content, due_at, attempts)
                values ('AwaitRefund', 'left to a person', '{}', 'infinity', 0),
                       ('AwaitRefund', 'tried again', '{}', now(), 1),
                       ('SendLetters', 'left to a person', '{}', 'infinity', 0)
                """);

        assertThat(PendingWork.intents(database))
                .containsExactlyInAnyOrder(
                        "AwaitRefund left to a person", "AwaitRefund tried again", "SendLetters left to a person");
    }

    @Test
    void aTypeOfWhichNothingIsDoneWithoutAPersonIsUnderWay() throws SQLException {
        say("""
                insert into messaging.pace (type, not_before)
                values ('SendLetters', 'infinity'), ('Message', now() + interval '1 h'), ('AwaitRefund', '-infinity')
                """);

        assertThat(PendingWork.intents(database)).containsExactly("be told to go on with SendLetters");
    }

    @Test
    void aKeyThatIsTriedAgainByItselfIsUnderWay() throws SQLException {
        say("""
                insert into messaging.parked_key (topic, key, retry_at)
                values ('orders', 'tried again', now()), ('orders', 'left to a person', null)
                """);

        assertThat(PendingWork.intents(database)).containsExactly("try again orders tried again");
    }

    @Test
    void aLetterIsOnItsWayFromWhenItIsWrittenUntilItIsNotedAsSent() throws SQLException {
        say("""
                insert into letters (id, kind, user_id, text, written_at, sent_at, undeliverable)
                values ('welcome.sent', 'WELCOME', gen_random_uuid(), '', '%s', '%s', null),
                       ('welcome.refused', 'WELCOME', gen_random_uuid(), '', '%1$s', null, 'it was refused')
                """.formatted(NOON, NOON.plusSeconds(2)));

        var letters = NotedLetter.all(database);

        assertThat(letters)
                .containsExactlyInAnyOrder(
                        new NotedLetter("welcome.sent", NOON, NOON.plusSeconds(2), null),
                        new NotedLetter("welcome.refused", NOON, null, "it was refused"));
        assertThat(letters).allMatch(letter -> letter.wasOnItsWay(moment(0)) && letter.wasOnItsWay(moment(2)));
        assertThat(letters)
                .filteredOn(letter -> letter.wasOnItsWay(moment(3)))
                .extracting(NotedLetter::messageId)
                .containsExactly("welcome.refused@tidings.example");
        assertThat(letters).noneMatch(letter -> letter.wasOnItsWay(moment(-1)));
    }

    private static DatabaseProbe opened() {
        try {
            return new DatabaseProbe("notification-service", SERVER.connect(NAME));
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static PostmenInterruption moment(int secondsPastNoon) {
        var time = NOON.plusSeconds(secondsPastNoon);
        return new PostmenInterruption(time, time, 1);
    }

    private void say(String sql) throws SQLException {
        try (var statement = database.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    private static URL resources(String module) throws MalformedURLException {
        return Modules.of(Path.of("../.."))
                .directory(module)
                .resolve("src/main/resources")
                .toUri()
                .toURL();
    }
}
