package tidings.messaging.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tidings.messaging.Garden;
import tidings.messaging.Gardener;
import tidings.messaging.PlantsTopic;
import tidings.messaging.deadletters.DeadLetterSummary;
import tidings.messaging.deadletters.DeadLetters;

/// An event may also come with its attributes and its data in one JSON object.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=reacting-garden")
class StructuredModeTests {
    @Autowired
    Gardener gardener;

    @Autowired
    DeadLetters deadLetters;

    @Autowired
    PlantsTopic topic;

    final String fern = "fern-" + UUID.randomUUID();
    final UUID id = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/cloudevents+json",
                "application/cloudevents+json; charset=UTF-8",
                "Application/CloudEvents+JSON;charset=utf-8"
            })
    void itIsReactedToOnceInWhicheverModeItComes(String contentType) {
        topic.put(structured(contentType, event(grown(1))));
        topic.put(PlantsTopic.dispatch(fern, id, "Grown", grown(1)));
        topic.put(PlantsTopic.dispatch(fern, UUID.randomUUID(), "Grown", grown(2)));

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(1, 2));
    }

    @Test
    void itsDataMayBeEncoded() {
        var encoded = Base64.getEncoder().encodeToString(grown(1).getBytes(UTF_8));

        topic.put(structured("application/cloudevents+json", """
                {"specversion":"1.0","id":"%s","type":"Grown","source":"a-stranger","data_base64":"%s"}
                """.formatted(id, encoded)));

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"plant":"%s","height":1.0}  | no valid Grown
            {"plant":"%s","height":1e1}  | no valid Grown
            {"plant":"%s","height":"1"}  | no valid Grown
            {"plant":"an oak","height":1} | no Grown about its key
            null                         | no Grown about its key
            """)
    void nothingInItIsConverted(String data, String reason) {
        topic.put(structured("application/cloudevents+json", event(data.formatted(fern))));

        await().untilAsserted(() -> assertThat(parked()).singleElement().satisfies(it -> {
            assertThat(it.reason()).contains(reason);
            assertThat(it.eventId()).isEqualTo(id);
        }));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/cloudevents+json       | { no JSON
            application/cloudevents+json       | []
            application/cloudevents+json       | {"id":"7","type":"Grown","data":{}}
            application/cloudevents+avro       | Obj
            application/cloudevents-batch+json | [{"id":"7","type":"Grown","data":{}}]
            """)
    void whatCannotBeReadOfItIsParkedWithTheModeAndHoldsItsKey(String contentType, String value) {
        topic.put(structured(contentType, value));
        topic.put(PlantsTopic.dispatch(fern, id, "Grown", grown(2)));

        await().untilAsserted(() -> assertThat(parked()).hasSize(2));
        assertThat(parked())
                .extracting(DeadLetterSummary::reason)
                .first()
                .asString()
                .contains("structured mode", contentType);
        assertThat(gardener.diaryOf(fern)).isEmpty();
    }

    private String event(String data) {
        return """
                {"specversion":"1.0","id":"%s","type":"Grown","source":"a-stranger","time":"2026-03-01T12:00:00Z",
                 "data":%s}
                """.formatted(id, data);
    }

    private String grown(int height) {
        return "{\"plant\":\"%s\",\"height\":%d}".formatted(fern, height);
    }

    private ProducerRecord<byte[], byte[]> structured(String contentType, String value) {
        var dispatch = new ProducerRecord<>(PlantsTopic.NAME, fern.getBytes(UTF_8), value.getBytes(UTF_8));
        dispatch.headers().add("content-type", contentType.getBytes(UTF_8));
        return dispatch;
    }

    private List<DeadLetterSummary> parked() {
        return deadLetters.list(10_000).stream()
                .filter(it -> fern.equals(it.key()))
                .toList();
    }
}
