package tidings.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.events.UserErased;
import tidings.events.UserId;
import tidings.events.UserSignedUp;
import tidings.messaging.Outbox;

/// What is said in the channel, and when.
class MessagesTest extends Listening {
    private static final String UNHEARD =
            "messaging.outbox where event_id not in (select event_id from messaging.inbox)";

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    private final UserId ada = UserId.at(Instant.now());
    private final UserId grace = UserId.at(Instant.now());

    @AfterEach
    void slackIsInOrder() {
        Webhook.answers(200);
    }

    @Test
    void aUserWhoSignsUpIsTalkedAboutOnceAndNotByName() {
        signsUp();

        await().until(() -> saidAbout(ada) == 1);
        assertThat(Webhook.bodies()).contains("{\"text\":\"A new customer: %s\"}".formatted(ada));
    }

    @Test
    void aMessageWaitsForSlack() {
        Webhook.answers(503);
        signsUp();
        await().until(() -> rows("messaging.intent where attempts > 1") == 1);

        Webhook.answers(200);

        await().until(() -> saidAbout(ada) == 1 && rows("messaging.intent") == 0);
    }

    @Test
    void whoHadSignedUpBeforeTheServiceWasThereIsNotTalkedAbout() {
        graceSignedUpAYearAgo();
        signsUp();

        await().until(() -> saidAbout(ada) == 1 && rows(UNHEARD) == 0);
        assertThat(rows("messaging.intent where key = '%s'".formatted(grace))).isZero();
        assertThat(saidAbout(grace)).isZero();
    }

    @Test
    void aUserWhoIsErasedIsNotTalkedAbout() {
        transaction.executeWithoutResult(_ -> outbox.publish(new UserErased(grace)));
        signsUp();

        await().until(() -> saidAbout(ada) == 1 && rows(UNHEARD) == 0);
        assertThat(saidAbout(grace)).isZero();
    }

    private void signsUp() {
        transaction.executeWithoutResult(_ -> outbox.publish(new UserSignedUp(ada, "ada@example.org", "Ada")));
    }

    private void graceSignedUpAYearAgo() {
        database.sql("""
                insert into messaging.outbox (event_id, topic, key, type, time, payload)
                values (uuidv7(), 'users', :grace, 'UserSignedUp', now() - interval '1 year',
                        json_build_object('userId', :grace, 'email', 'grace@example.org', 'name', 'Grace')::text)
                """).param("grace", grace.toString()).update();
    }

    private static long saidAbout(UserId user) {
        return Webhook.bodies().stream()
                .filter(body -> body.contains(user.toString()))
                .count();
    }

    private int rows(String table) {
        return database.sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
