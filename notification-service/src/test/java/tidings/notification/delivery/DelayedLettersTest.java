package tidings.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.events.Money;
import tidings.events.OrderConfirmed;
import tidings.events.OrderId;
import tidings.events.UserId;
import tidings.messaging.Intents;
import tidings.notification.Address;
import tidings.notification.Addresses;
import tidings.notification.HeldLetters;
import tidings.notification.Letter;
import tidings.notification.Letters;
import tidings.notification.Runbook;
import tidings.notification.ScriptedMailServer;
import tidings.notification.SendLetters;
import tidings.notification.smtp.NotDelivered;
import tidings.notification.smtp.PutOff;
import tidings.testing.Backends;

/// How long a letter is tried that the mail server puts off, or of which it does not say whether it takes it.
@SpringBootTest
@Import({Backends.class, DelayedLettersTest.Scripted.class})
class DelayedLettersTest {
    private static final ScriptedMailServer SERVER = new ScriptedMailServer();
    private static final Duration MOMENT = Duration.ofSeconds(3); // long enough for several tries

    private static final Duration LONGER_THAN_A_CLAIM = Duration.ofSeconds(17);

    @TestConfiguration(proxyBeanMethods = false)
    static class Scripted {
        @Bean
        static DynamicPropertyRegistrar whereItIs() {
            return registry -> registry.add("spring.mail.port", SERVER::port);
        }
    }

    @Autowired
    private Letters letters;

    @Autowired
    private HeldLetters held;

    @Autowired
    private DelayedLetters delayed;

    @Autowired
    private Addresses addresses;

    @Autowired
    private MailServer mailServer;

    @Autowired
    private Intents intents;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final UserId ada = UserId.at(Instant.now());

    @AfterEach
    void theServerIsInGoodMood() {
        SERVER.answersWell();
        jdbc.sql("delete from messaging.intent").update();
    }

    @Test
    void aServerThatTakesLongForItsAnswerTakesTheLetterOnce() {
        SERVER.takesItsTimeAt("letter", LONGER_THAN_A_CLAIM);
        write(Letter.welcoming(ada));
        sendAll();

        await().until(() -> sent() == 1);
        await().pollDelay(MOMENT).until(() -> copies() == 1);
    }

    @Test
    void whatIsCutOffAfterItsContentIsTriedAgainMuchLaterAndThenAMatterForAPerson() throws IOException {
        SERVER.hangsUpAt("letter");
        write(Letter.welcoming(ada));
        sendAll();
        await().until(() -> copies() == 1 && intentsOf("true") == 0);
        await().pollDelay(MOMENT).until(() -> copies() == 1);

        write(confirmation()); // waits behind it
        sendAll();
        await().pollDelay(MOMENT).until(() -> copies() == 1);
        postmasterIn(Duration.ofMinutes(61)).release();
        await().until(() -> copies() == 2 && intentsOf("true") == 0);
        postmasterIn(Duration.ofMinutes(61)).release();
        await().pollDelay(MOMENT).until(() -> copies() == 2);
        postmasterIn(Duration.ofHours(5)).release();

        await().until(() -> copies() == 3 && intentsOf("due_at = 'infinity'") == 1);
        sendAll(); // as if more had been written
        await().pollDelay(MOMENT).until(() -> copies() == 3 && intentsOf("due_at = 'infinity'") == 1);

        SERVER.answersWell();
        byHand("update letters set unanswered = 0", "welcome." + ada);
        await().until(() -> sent() == 2);
        assertThat(copies()).isEqualTo(4);
    }

    @Test
    void whatHasArrivedIsNotedByAPersonAndHoldsUpNoOther() throws IOException {
        write(Letter.welcoming(ada));
        write(confirmation());
        jdbc.sql("update letters set unanswered = 3 where id = 'welcome.%s'".formatted(ada))
                .update();
        sendAll();
        await().until(() -> intentsOf("due_at = 'infinity'") == 1);

        byHand("update letters set sent_at = now(), try_after", "welcome." + ada);

        await().until(() -> sent() == 2);
        await().until(() -> intentsOf("true") == 0);
        assertThat(copies()).isZero();
    }

    @Test
    void whatIsPutOffIsTriedEverMoreRarelyAndGivenUpAfterFiveDays() throws Exception {
        SERVER.answers("RCPT", "452 4.2.2 <me@%s.example>: mailbox full".formatted(ada));
        write(Letter.welcoming(ada));
        write(confirmation());
        assertTriedAgainSoon(Duration.ZERO);
        assertTriedAgainSoon(Duration.ofMinutes(50));

        var before = tries();
        postmanIn(Duration.ofHours(2)).perform(new SendLetters(ada));
        postmanIn(Duration.ofMinutes(149)).perform(new SendLetters(ada));
        assertThat(tries()).isEqualTo(before + 1);
        postmanIn(Duration.ofMinutes(151)).perform(new SendLetters(ada));
        postmanIn(Duration.ofHours(119)).perform(new SendLetters(ada));
        assertThat(tries()).isEqualTo(before + 3);
        assertThat(givenUp()).isZero();

        postmanIn(Duration.ofHours(124)).perform(new SendLetters(ada));
        assertThat(givenUp()).isEqualTo(2);

        SERVER.answersWell();
        byHand("update letters set unanswered = 0", "welcome." + ada);
        await().until(() -> sent() == 1);
    }

    @Test
    void whatIsTakenGivesTheCustomersOthersAllTheirTimeAgain() {
        SERVER.answers("RCPT", "452 4.2.2 mailbox full");
        write(Letter.welcoming(ada));
        write(confirmation());
        assertTriedAgainSoon(Duration.ZERO);

        patienceIn(Duration.ofMinutes(1)).taken(letters.next(ada).orElseThrow());

        assertTriedAgainSoon(Duration.ofDays(6));
        assertThat(givenUp()).isZero();
    }

    @Test
    void aServerThatPutsOffTheShopIsWaitedForAsLongAsThatLasts() {
        SERVER.answers("MAIL", "451 4.3.0 later");
        write(Letter.welcoming(ada));

        Stream.of(Duration.ZERO, Duration.ofDays(6))
                .forEach(time -> assertThatThrownBy(() -> postmanIn(time).perform(new SendLetters(ada)))
                        .isExactlyInstanceOf(NotDelivered.class));
        assertThat(givenUp()).isZero();
    }

    private void assertTriedAgainSoon(Duration time) {
        assertThatExceptionOfType(PutOff.class).isThrownBy(() -> postmanIn(time).perform(new SendLetters(ada)));
    }

    private void write(Letter letter) {
        transaction.executeWithoutResult(_ -> {
            addresses.keep(new Address(ada, "me@%s.example".formatted(ada), "Ada"));
            letters.add(letter);
        });
    }

    private Letter confirmation() {
        return Letter.telling(new OrderConfirmed(OrderId.at(Instant.now()), ada, new Money(499, "EUR")));
    }

    private void sendAll() {
        transaction.executeWithoutResult(_ -> intents.note(new SendLetters(ada)));
    }

    private void byHand(String beginning, String letter) throws IOException {
        assertThat(jdbc.sql(Runbook.statement(beginning).replace("…", letter)).update())
                .isEqualTo(1);
    }

    private Postman postmanIn(Duration time) {
        var clock = Clock.offset(Clock.systemUTC(), time);
        var patience = patienceIn(time);
        return new Postman(
                letters, addresses, mailServer, patience, new Round(letters, patience, intents, transaction, clock));
    }

    private RetrySchedule patienceIn(Duration time) {
        return new RetrySchedule(letters, delayed, Duration.ofHours(1), Clock.offset(Clock.systemUTC(), time));
    }

    private Postmaster postmasterIn(Duration time) {
        return new Postmaster(held, delayed, intents, _ -> true, transaction, Clock.offset(Clock.systemUTC(), time));
    }

    private long copies() {
        return SERVER.received().stream()
                .filter(it -> it.contains("Message-ID: <welcome." + ada))
                .count();
    }

    private long tries() {
        return SERVER.conversation().stream()
                .filter(it -> it.startsWith("RCPT") && it.contains(ada.toString()))
                .count();
    }

    private int sent() {
        return count("letters where user_id = '%s' and sent_at is not null".formatted(ada));
    }

    private int givenUp() {
        return count("letters where user_id = '%s' and undeliverable".formatted(ada)
                + " = 'the mail server has not taken it for 5 days: 452 4.2.2 to RCPT TO'");
    }

    private int intentsOf(String condition) {
        return count("messaging.intent where key = '%s' and %s".formatted(ada, condition));
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }
}
