package tidings.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.events.Event;
import tidings.events.Money;
import tidings.events.OrderConfirmed;
import tidings.events.OrderId;
import tidings.events.UserId;
import tidings.events.UserSignedUp;
import tidings.messaging.Intents;
import tidings.messaging.Outbox;
import tidings.notification.HeldLetters;
import tidings.notification.ScriptedMailServer;
import tidings.testing.Backends;

/// What the service does when the mail server refuses: for good, for now, or the shop itself; and without an address.
@SpringBootTest
@Import({Backends.class, RefusedLettersTest.Scripted.class})
@ExtendWith(OutputCaptureExtension.class)
class RefusedLettersTest {
    private static final ScriptedMailServer SERVER = new ScriptedMailServer();

    @TestConfiguration(proxyBeanMethods = false)
    static class Scripted {
        @Bean
        static DynamicPropertyRegistrar whereItIs() {
            return registry -> registry.add("spring.mail.port", SERVER::port);
        }
    }

    @Autowired
    private Outbox outbox;

    @Autowired
    private Intents intents;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private HeldLetters held;

    @Autowired
    private DelayedLetters delayed;

    @Autowired
    private LettersHealthIndicator health;

    @Autowired
    private MeterRegistry meters;

    private final UserId ada = UserId.at(Instant.now());

    @AfterEach
    void theServerIsInGoodMood() {
        SERVER.answersWell();
        jdbc.sql("delete from messaging.intent").update();
        jdbc.sql("delete from messaging.pace").update();
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 550 5.1.1", "DATA, 554 5.5.1", "letter, 554 5.6.0", "MAIL, 552 5.3.4"})
    void aLetterThatIsRefusedForGoodIsGivenUpAndHoldsUpNoOther(String step, String code, CapturedOutput output) {
        SERVER.answers(step, code + " <me@%s.example>: no, thank you".formatted(ada));
        happens(new UserSignedUp(ada, "me@%s.example".formatted(ada), "Ada"));
        await().until(() -> letters("undeliverable is not null") == 1);
        SERVER.answersWell();

        happens(new OrderConfirmed(OrderId.at(Instant.now()), ada, new Money(499, "EUR")));

        await().until(() -> letters("kind = 'ORDER_CONFIRMED' and sent_at is not null") == 1);
        await().untilAsserted(() -> assertThat(intentsOf(ada)).isZero());
        assertThat(letters("kind = 'WELCOME' and sent_at is null")).isEqualTo(1);
        assertThat(letters("undeliverable like '%' || '" + ada + "' || '%'")).isZero();
        assertThat(output).doesNotContain(ada + ".example");
        health.count();
        assertThat(health.health().getDetails().toString())
                .contains("given-up: the mail server refuses it for good: " + code);
        assertThat(meters.get("tidings.letters")
                        .tag("state", "given-up")
                        .gauge()
                        .value())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 451 4.7.1", "letter, 452 4.3.1", "connection, 421 4.3.2", "MAIL, 451 4.3.0"})
    void aLetterThatIsRefusedForNowIsSentLater(String step, String code, CapturedOutput output) {
        SERVER.answers(step, code + " <me@%s.example>: not now".formatted(ada));
        happens(new UserSignedUp(ada, "me@%s.example".formatted(ada), "Ada"));
        await().until(() -> attempts() > 1);

        SERVER.answersWell();

        await().until(() -> letters("sent_at is not null") == 1);
        assertThat(output).contains(code).doesNotContain(ada + ".example");
    }

    @Test
    void aServerThatRefusesTheShopIsAskedOnceWhateverThereIsToSend(CapturedOutput output) {
        SERVER.answers("MAIL", "550 5.7.1 <me@%s.example>: who are you?".formatted(ada));
        happens(new UserSignedUp(ada, "me@%s.example".formatted(ada), "Ada"));
        await().until(() -> waitsForAPerson() == 1);
        var asked = mails();

        var others = Stream.generate(() -> UserId.at(Instant.now())).limit(20).toList();
        others.forEach(it -> happens(new UserSignedUp(it, "me@%s.example".formatted(it), "Bob")));
        await().until(() -> others.stream().allMatch(it -> intentsOf(it) == 1));
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);

        assertThat(mails()).isEqualTo(asked);
        assertThat(letters("undeliverable is not null")).isZero();
        assertThat(output).doesNotContain(ada + ".example");
    }

    @Test
    void aServerThatDoesNotRelayToOneHoldsUpNobodyElse() {
        SERVER.answers("RCPT", "554 5.7.1 <me@%s.example>: Relay access denied".formatted(ada));
        happens(new UserSignedUp(ada, "me@%s.example".formatted(ada), "Ada"));
        await().until(() -> parked() == 1);
        SERVER.answersWell();

        var bob = UserId.at(Instant.now());
        happens(new UserSignedUp(bob, "me@%s.example".formatted(bob), "Bob"));

        await().until(() -> SERVER.taken().stream().anyMatch(it -> it.contains("me@%s.example".formatted(bob))));
        assertThat(letters("sent_at is null and undeliverable is null")).isEqualTo(1);
    }

    @Test
    void aLetterWithoutAnAddressIsCountedAndGivenUpAfterAWeek() {
        happens(new OrderConfirmed(OrderId.at(Instant.now()), ada, new Money(499, "EUR")));
        await().until(() -> letters("true") == 1);
        health.count();
        assertThat(meters.get("tidings.letters")
                        .tag("state", "without-address")
                        .gauge()
                        .value())
                .isPositive();

        postmasterIn(Duration.ofDays(6), true).giveUp();
        postmasterIn(Duration.ofDays(8), false).giveUp(); // something of users is still to be heard
        assertThat(letters("undeliverable is not null")).isZero();
        postmasterIn(Duration.ofDays(8), true).giveUp();

        assertThat(letters("undeliverable = 'no address was known for 7 days'")).isEqualTo(1);
    }

    private Postmaster postmasterIn(Duration time, boolean caughtUp) {
        var clock = Clock.offset(Clock.systemUTC(), time);
        return new Postmaster(held, delayed, intents, _ -> caughtUp, transaction, clock);
    }

    private static long mails() {
        return SERVER.conversation().stream()
                .filter(it -> it.startsWith("MAIL"))
                .count();
    }

    private void happens(Event... events) {
        transaction.executeWithoutResult(_ -> Stream.of(events).forEach(outbox::publish));
    }

    private int letters(String condition) {
        return count("letters where user_id = '%s' and %s".formatted(ada, condition));
    }

    private int intentsOf(UserId customer) {
        return count("messaging.intent where key = '%s'".formatted(customer));
    }

    private int attempts() {
        return jdbc.sql("select coalesce(max(attempts), 0) from messaging.intent")
                .query(Integer.class)
                .single();
    }

    private int parked() {
        return count("messaging.intent where due_at = 'infinity'");
    }

    private int waitsForAPerson() {
        return count("messaging.pace where not_before = 'infinity'");
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }
}
