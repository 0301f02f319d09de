package tidings.messaging.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.messaging.Garden;
import tidings.messaging.Gardener;
import tidings.messaging.Outbox;
import tidings.messaging.PlantEvent;
import tidings.messaging.PlantEvent.Grown;
import tidings.messaging.PlantEvent.Measured;
import tidings.messaging.PlantsTopic;
import tidings.messaging.deadletters.DeadLetters;

/// Two major versions of an event are in flight while consumers move, and nobody reacts twice.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=changing-garden")
class VersionsTests {
    @Autowired
    Outbox outbox;

    @Autowired
    Gardener gardener;

    @Autowired
    DeadLetters deadLetters;

    @Autowired
    PlantsTopic topic;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    final String fern = "fern-" + UUID.randomUUID();

    @Test
    void anEventIsToldInEveryVersionThatSomebodyNeeds() {
        publish(new Measured(fern, 3, "inch"));

        await().untilAsserted(() -> assertThat(topic.about(fern)).hasSize(2));
        var told = topic.about(fern);
        assertThat(headers(told, "ce_type")).containsExactly("Measured.v2", "Measured");
        assertThat(headers(told, "ce_dataschema"))
                .allMatch(schema -> schema.contains("/schemas/plants/Measured/"))
                .extracting(schema -> schema.replaceFirst(".*/", ""))
                .containsExactly("2.json", "1.json");
        assertThat(told)
                .extracting(record -> new String(record.value(), UTF_8))
                .containsExactly(
                        "{\"plant\":\"%s\",\"height\":3,\"unit\":\"inch\"}".formatted(fern),
                        "{\"plant\":\"%s\",\"height\":3}".formatted(fern));
    }

    @Test
    void whoKnowsBothVersionsReactsOnce() {
        publish(new Measured(fern, 3, "cm"));
        publish(new Grown(fern, 4));

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(3, 4));

        assertThat(headers(topic.about(fern), "ce_id").stream().distinct()).hasSize(2);
    }

    @Test
    void whoKnowsOnlyTheOldVersionReactsToThat() {
        var id = UUID.randomUUID();
        topic.put(PlantsTopic.dispatch(fern, id, "Grown.v2", "{\"plant\":\"%s\",\"inches\":1}".formatted(fern)));
        topic.put(PlantsTopic.dispatch(fern, id, "Grown", "{\"plant\":\"%s\",\"height\":3}".formatted(fern)));

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(3));

        assertThat(deadLetters.keys().among("plants", List.of(fern))).isEmpty();
    }

    @Test
    void whatWasToldInAnOldVersionIsReadInTheNewest() {
        topic.put(PlantsTopic.dispatch(
                fern, UUID.randomUUID(), "Measured", "{\"plant\":\"%s\",\"height\":7}".formatted(fern)));

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(7));
    }

    @Test
    void whatTheServiceNotedBeforeThereWereVersionsIsToldInTheFirst() {
        database.sql("""
                insert into messaging.outbox (event_id, topic, key, type, time, payload)
                values (uuidv7(), 'plants', :plant, 'Grown', now(),
                        json_build_object('plant', :plant, 'height', 3)::text)
                """).param("plant", fern).update();

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(3));

        assertThat(headers(topic.about(fern), "ce_dataschema"))
                .singleElement()
                .asString()
                .endsWith("/schemas/plants/Grown/1.json");
    }

    @Test
    void whatIsNotAsPromisedIsNotTold() {
        assertThatThrownBy(() -> publish(new Grown(fern, -1)))
                .isInstanceOf(BrokenContract.class)
                .hasMessage("what was to be told is not as plants/Grown/1 promises, so nothing was published:"
                        + " /height must have a minimum value of 0");

        publish(new Grown(fern, 1));
        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(1));
        assertThat(topic.about(fern)).hasSize(1);
    }

    private void publish(PlantEvent event) {
        transaction.executeWithoutResult(_ -> outbox.publish(event));
    }

    private static List<String> headers(List<? extends ConsumerRecord<?, ?>> told, String name) {
        return told.stream()
                .map(record -> new String(record.headers().lastHeader(name).value(), UTF_8))
                .toList();
    }
}
