package tidings.slack;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.events.UserId;
import tidings.messaging.Intents;

/// What becomes of messages that Slack does not take.
class RefusalsTest extends Listening {
    private static final Duration A_WHILE = Duration.ofMillis(2500); // a second try would come after one

    @Autowired
    private Intents intents;

    @Autowired
    private HealthIndicator effects;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void slackIsInOrder() {
        Webhook.answers(200);
        database.sql("delete from messaging.intent").update();
        database.sql("update messaging.pace set not_before = '-infinity'").update();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 410, 302})
    void whatSlackRefusesForGoodNeedsAPerson(int status) {
        Webhook.answers(status);

        say(1);

        await().untilAsserted(() -> assertThat(health().getStatus()).isEqualTo(Status.DOWN));
        await().pollDelay(A_WHILE).until(() -> true);
        assertThat(Webhook.requests()).isEqualTo(1);
        assertThat(String.valueOf(health().getDetails().get("problem")))
                .contains("1 Message", String.valueOf(status), "webhook")
                .doesNotContain("http://");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void allMessagesWaitAsLongAsSlackSays(int status) {
        Webhook.answers(status, "30");

        say(5);

        await().until(() -> Webhook.requests() > 0);
        await().pollDelay(A_WHILE).until(() -> true);
        assertThat(Webhook.requests()).isEqualTo(1);
        assertThat(health().getStatus()).isEqualTo(Status.UP);
        assertThat(String.valueOf(health().getDetails())).contains("not before");
    }

    @Test
    void slackMayNameTheMomentAsADate() {
        var tomorrow = Clock.systemUTC().instant().plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC);
        Webhook.answers(429, DateTimeFormatter.RFC_1123_DATE_TIME.format(tomorrow));

        say(2);

        await().until(() -> Webhook.requests() > 0);
        await().pollDelay(A_WHILE).until(() -> true);
        assertThat(Webhook.requests()).isEqualTo(1);
    }

    @Test
    void thirtyMessagesAtOneASecondTakeNoMoreThanFortyRequests() {
        Webhook.takesOneIn(Duration.ofSeconds(1));

        say(30);

        await().atMost(Duration.ofMinutes(2)).until(() -> intents() == 0);
        assertThat(Webhook.requests()).isBetween(30, 40);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 408, 429})
    void whatMayPassIsTriedAgain(int status) {
        Webhook.answers(status);
        say(1);
        await().until(() -> Webhook.requests() > 1);

        Webhook.answers(200);

        await().until(() -> intents() == 0);
    }

    private void say(int many) {
        transaction.executeWithoutResult(_ ->
                IntStream.range(0, many).forEach(_ -> intents.note(new Message(UserId.at(Instant.now()), "hello"))));
    }

    private Health health() {
        return requireNonNull(effects.health());
    }

    private int intents() {
        return database.sql("select count(*) from messaging.intent")
                .query(Integer.class)
                .single();
    }
}
