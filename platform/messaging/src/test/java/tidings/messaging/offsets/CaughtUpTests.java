package tidings.messaging.offsets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.messaging.CaughtUp;
import tidings.messaging.Garden;
import tidings.messaging.Gardener;
import tidings.messaging.Outbox;
import tidings.messaging.PlantEvent;
import tidings.messaging.PlantEvent.Planted;
import tidings.messaging.PlantsTopic;
import tidings.testing.Backends;

/// Whether a service has caught up, and what it does when its database has forgotten something.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=attentive-garden")
class CaughtUpTests {
    @Autowired
    private CaughtUp caughtUp;

    @Autowired
    private ProcessedOffsets heard;

    @Autowired
    private SmartLifecycle consumers;

    @Autowired
    private Gardener gardener;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcConnectionDetails login;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PlantsTopic topic;

    private final String fern = "fern-" + UUID.randomUUID();

    @Test
    void aServiceHasCaughtUpWhenAllThatWasToldIsReactedTo() {
        tell(1);
        tell(2);

        await().untilAsserted(() -> assertThat(caughtUp.with(PlantEvent.class)).isTrue());
        assertThat(gardener.diaryOf(fern)).containsExactly(1, 2);
    }

    @Test
    void aServiceHasNotCaughtUpWhileItIsStillBusyWithWhatWasTold() {
        var done = new CountDownLatch(1);
        gardener.whenHearingOf(fern, _ -> uninterruptibly(done));
        tell(1);

        assertThat(caughtUp.with(PlantEvent.class)).isFalse();

        done.countDown();
        await().untilAsserted(() -> assertThat(caughtUp.with(PlantEvent.class)).isTrue());
    }

    @Test
    void aServiceThatCannotAskTheBrokerHasNotCaughtUp() {
        var nobody = new GroupAtTheBroker(
                "attentive-garden", () -> Admin.create(Map.of("bootstrap.servers", "localhost:1")));

        assertThat(new GroupOffsets(nobody, heard).with(PlantEvent.class)).isFalse();

        nobody.destroy();
    }

    @Test
    void aRestoredDatabaseHasNotCaughtUpUntilItHasHeardAgainWhatItForgot() {
        tell(1);
        await().untilAsserted(() -> assertThat(caughtUp.with(PlantEvent.class)).isTrue());
        consumers.stop();
        asBeforeTheBackup();

        assertThat(caughtUp.with(PlantEvent.class)).isFalse();

        consumers.start();
        await().untilAsserted(() -> assertThat(caughtUp.with(PlantEvent.class)).isTrue());
        assertThat(gardener.diaryOf(fern)).containsExactly(1);
    }

    @Test
    void aRestoredDatabaseHasNotCaughtUpWithATopicThatItKnowsNothingOf() {
        tell(1);
        await().untilAsserted(() -> assertThat(caughtUp.with(PlantEvent.class)).isTrue());
        consumers.stop();
        asBeforeTheTopicWasHeard();

        assertThat(caughtUp.with(PlantEvent.class)).isFalse();

        consumers.start();
        await().untilAsserted(() -> assertThat(caughtUp.with(PlantEvent.class)).isTrue());
        assertThat(gardener.diaryOf(fern)).containsExactly(1);
    }

    /// Makes the database that of a backup in which only another topic was heard.
    private void asBeforeTheTopicWasHeard() {
        var owner = JdbcClient.create(Backends.asOwner(login.getJdbcUrl()));
        owner.sql("update messaging.heard set topic = 'another' where topic = 'plants'")
                .update();
        owner.sql("truncate messaging.inbox, diary").update();
    }

    /// The broker's note of what was heard stays what it is.
    private void asBeforeTheBackup() {
        var owner = JdbcClient.create(Backends.asOwner(login.getJdbcUrl()));
        owner.sql("update messaging.heard set next_offset = 0").update();
        owner.sql("truncate messaging.inbox, diary").update();
    }

    /// Returns when the event lies on the topic: nobody has to catch up with what still waits in the outbox.
    private void tell(int height) {
        transaction.executeWithoutResult(_ -> outbox.publish(new Planted(fern, height)));
        await().untilAsserted(
                        () -> assertThat(topic.saidOf(fern)).anyMatch(json -> json.contains("\"height\":" + height)));
    }

    private static void uninterruptibly(CountDownLatch done) {
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
