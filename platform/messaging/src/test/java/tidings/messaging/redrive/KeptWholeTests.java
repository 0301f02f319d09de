package tidings.messaging.redrive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.Garden;
import tidings.messaging.Gardener;
import tidings.messaging.Neighbours;
import tidings.messaging.NotRetryable;
import tidings.messaging.PlantEvent;
import tidings.messaging.PlantsTopic;
import tidings.messaging.Village;
import tidings.messaging.deadletters.DeadLetters;

/// What is parked is kept whole: when it is redriven, it is as if it had come from its topic just now.
@SpringBootTest(
        classes = {Garden.class, Village.class},
        properties = "spring.application.name=added-garden")
class KeptWholeTests {
    @Autowired
    Gardener gardener;

    @Autowired
    Neighbours neighbours;

    @Autowired
    DeadLetters deadLetters;

    @Autowired
    Redrive redrive;

    @Autowired
    PlantsTopic topic;

    @Autowired
    JdbcClient database;

    final String fern = "fern-" + UUID.randomUUID();

    @BeforeEach
    void theFernIsUnknown() {
        gardener.whenHearingOf(fern, _ -> {
            throw new NotRetryable("nobody knows this fern");
        });
    }

    @Test
    void headersKeepTheirOrderTheirRepeatsAndTheirNulls() {
        var dispatch = grown(1);
        dispatch.headers()
                .add("odd", "first".getBytes(UTF_8))
                .add("nothing", null)
                .add("odd", new byte[] {0, (byte) 0xff})
                .add("empty", new byte[0])
                .add("odd", "first".getBytes(UTF_8));

        park(dispatch);

        assertThat(kept().headers().toArray()).isEqualTo(dispatch.headers().toArray());
    }

    @Test
    void whatWasParkedBeforeIsStillRead() {
        park(grown(1));
        database.sql("""
                update messaging.dead_letter
                set    headers = json_build_object('ce_id', ?, 'ce_type', 'Grown', 'odd', U&'\\00ff')
                where  key = ?
                """).params(UUID.randomUUID().toString(), fern).update();

        assertThat(kept().headers().lastHeader("odd").value()).containsExactly(0xff);
        gardener.whenHearingOf(fern, _ -> {});
        assertThat(redrive.redrive(PlantsTopic.NAME, fern)).isEqualTo(1);

        assertThat(gardener.diaryOf(fern)).containsExactly(1);
    }

    @Test
    void theTimeAtWhichTheRecordWasMadeIsKept() {
        park(grown(1));

        assertThat(kept().timestamp())
                .isEqualTo(topic.about(fern).getFirst().timestamp())
                .isPositive();
    }

    @Test
    void whatDoesNotSayItsTimeIsNoHistoryWhenItIsRedriven() {
        park(grown(1));
        var times = new CopyOnWriteArrayList<PlantEvent>();
        gardener.whenHearingOf(fern, times::add);

        redrive.redrive(PlantsTopic.NAME, fern);

        assertThat(times).hasSize(1);
        assertThat(neighbours.gossipAbout(fern)).containsExactlyElementsOf(times);
    }

    @Test
    void whatDoesNotSayItsTimeAndWasParkedBeforeIsAsOldAsItsParking() {
        park(grown(1));
        database.sql("update messaging.dead_letter set recorded_millis = null where key = ?")
                .param(fern)
                .update();
        gardener.whenHearingOf(fern, _ -> {});

        assertThat(Instant.ofEpochMilli(kept().timestamp())).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
        redrive.redrive(PlantsTopic.NAME, fern);

        assertThat(neighbours.gossipAbout(fern)).hasSize(1);
    }

    private ProducerRecord<byte[], byte[]> grown(int height) {
        return PlantsTopic.dispatch(
                fern, UUID.randomUUID(), "Grown", "{\"plant\":\"%s\",\"height\":%d}".formatted(fern, height));
    }

    private void park(ProducerRecord<byte[], byte[]> dispatch) {
        topic.put(dispatch);
        await().until(() -> deadLetters.list(10_000).stream().anyMatch(it -> fern.equals(it.key())));
    }

    private ConsumerRecord<byte[], byte[]> kept() {
        return deadLetters.queueOf(PlantsTopic.NAME, fern).getFirst().raw();
    }
}
