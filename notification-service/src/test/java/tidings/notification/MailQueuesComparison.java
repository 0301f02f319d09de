package tidings.notification;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static tidings.notification.MailQueue.INTENTS;
import static tidings.notification.MailQueue.SHARES;
import static tidings.notification.MailQueue.SHARES_AS_THEY_COME;
import static tidings.notification.MailQueue.SHARES_TOLD_ANEW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.testing.Backends;

/// Which queue sends mail better, one in the database or one at the broker? The senders are the same and do the same;
/// what differs is who tells them that a letter waits.
///
/// Takes half an hour, so it is not part of the build; the figures are in `target/mail-queues.md` then:
/// `mvn test -pl notification-service -am -Dtests.excluded=none -Dtest=MailQueuesComparison
/// -Dsurefire.failIfNoSpecifiedTests=false`
@Tag("measure")
@SpringBootTest(classes = BranchOffice.class, properties = "tidings.messaging.effect-concurrency=0") // only looks on
@Import(Backends.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailQueuesComparison {
    private static final int ROUNDS = 3;
    private static final Duration OUTAGE = Duration.ofSeconds(15);

    @Autowired
    private JdbcClient database;

    @Autowired
    private Environment settings;

    private final MailFigures figures = new MailFigures();
    private int trials;

    /// Sends in a burst as much as the senders can take to the mail server, then half of it, evenly.
    @ParameterizedTest
    @MethodSource("loads")
    void aSlowMailServerIsKeptBusy(int senders, MailQueue queue) throws IOException {
        try (var trial = trial(queue, senders)) {
            var burst = trial.burst(60 * senders);
            var trickle =
                    trial.trickle(40 * senders, MailTrial.EACH.multipliedBy(2).dividedBy(senders));

            figures.add("letters a second, of at most %d".formatted(20 * senders), queue, burst.perSecond());
            figures.add("bytes a letter, database", queue, burst.bytesInTheDatabase());
            figures.add("bytes a letter, broker", queue, burst.bytesAtTheBroker());
            figures.add("ms to be taken, p50, %d senders".formatted(senders), queue, trickle.percentile(50));
            figures.add("ms to be taken, p99, %d senders".formatted(senders), queue, trickle.percentile(99));
        }
    }

    static Stream<Arguments> loads() {
        return rounds().flatMap(_ -> Stream.of(4, 12, 32))
                .flatMap(senders -> Stream.of(INTENTS, SHARES, SHARES_AS_THEY_COME)
                        .filter(queue -> queue != SHARES_AS_THEY_COME || senders == 12)
                        .map(queue -> Arguments.of(senders, queue)));
    }

    /// Half of twelve senders die, or stand still as on a machine that is gone, while they have letters in hand.
    @ParameterizedTest
    @MethodSource("blows")
    void whatSomeSendersLeaveBehindIsSentByTheOthers(boolean killed, MailQueue queue) throws IOException {
        try (var trial = trial(queue, 12)) {
            var outcome = trial.blow(killed ? Branch::kill : Branch::freeze, 240);

            var blow = killed ? "killed" : "frozen";
            figures.add("s until all is sent, senders " + blow, queue, outcome.seconds());
            figures.add("letters sent twice, senders " + blow, queue, outcome.superfluous());
            figures.add("letters of 240 lost, senders " + blow, queue, outcome.lost());
            assertThat(outcome.lost()).isZero();
        }
    }

    static Stream<Arguments> blows() {
        return rounds().flatMap(_ -> Stream.of(true, false))
                .flatMap(killed -> Stream.of(INTENTS, SHARES).map(queue -> Arguments.of(killed, queue)));
    }

    /// Letters wait for the mail server, if the queue lets them.
    @ParameterizedTest
    @MethodSource("outages")
    void aMailServerIsAwayForAWhile(MailQueue queue) throws IOException {
        try (var trial = trial(queue, 12)) {
            var outcome = trial.outage(OUTAGE, 200);

            figures.add("letters of 200 lost, mail server away", queue, outcome.lost());
            figures.add("calls a letter meanwhile", queue, outcome.calls());
            if (outcome.lost() == 0) {
                figures.add("s until all is sent, mail server back", queue, outcome.seconds());
            }
            assertThat(outcome.lost() == 0).isEqualTo(queue == INTENTS || queue == SHARES_TOLD_ANEW);
        }
    }

    static Stream<Arguments> outages() {
        return rounds().flatMap(_ -> Stream.of(MailQueue.values()).map(Arguments::of));
    }

    private static Stream<Integer> rounds() {
        return IntStream.range(0, ROUNDS).boxed();
    }

    private MailTrial trial(MailQueue queue, int senders) throws IOException {
        trials++;
        return new MailTrial(queue, senders, "letters-" + trials, new Storage(database, broker()), settingsOfABranch());
    }

    private String broker() {
        return settings.getRequiredProperty("spring.kafka.bootstrap-servers");
    }

    private Map<String, String> settingsOfABranch() {
        return Stream.of(
                        "TIDINGS_SECRETS",
                        "spring.datasource.url",
                        "spring.datasource.username",
                        "spring.datasource.password",
                        "spring.kafka.bootstrap-servers")
                .collect(toMap(it -> it, settings::getRequiredProperty));
    }

    @AfterAll
    void writeDown() throws IOException {
        Files.writeString(Path.of("target/mail-queues.md"), figures.toString());
    }
}
