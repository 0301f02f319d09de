package tidings.messaging.redrive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.messaging.Garden;
import tidings.messaging.PlantsTopic;
import tidings.messaging.deadletters.DeadLetters;
import tidings.messaging.endpoints.Decision;
import tidings.messaging.reactions.EventDispatchers;
import tidings.messaging.wire.Delivery;
import tidings.messaging.wire.RecordLocation;

/// A broker that has lost its data uses its places anew: another event may lie where one lay that is remembered.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=discarding-garden")
class ReusedPlacesTests {
    private static final long FAR_AHEAD = 1_000_000_000;
    private static final Decision DECISION = new Decision("it died in the winter", "ada");

    @Autowired
    DeadLetters deadLetters;

    @Autowired
    DeadLettersEndpoint endpoint;

    @Autowired
    EventDispatchers dispatchers;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    final String fern = "fern-" + UUID.randomUUID();
    final long offset = FAR_AHEAD + Integer.toUnsignedLong(UUID.randomUUID().hashCode());

    @AfterEach
    void nothingIsKept() {
        database.sql("delete from messaging.dead_letter where key = ?")
                .param(fern)
                .update();
        database.sql("delete from messaging.parked_key where key = ?")
                .param(fern)
                .update();
    }

    @Test
    void anotherEventInTheSamePlaceIsKeptBesideTheFirst() {
        var old = grown(1);
        var recent = grown(2);

        assertThat(deadLetters.keep(old, "blight")).isTrue();
        assertThat(deadLetters.keep(recent, "blight")).isTrue();
        assertThat(deadLetters.keep(old, "blight")).isFalse();
        assertThat(deadLetters.keep(recent, "blight")).isFalse();

        assertThat(deadLetters.queueOf(PlantsTopic.NAME, fern)).hasSize(2);
    }

    @Test
    void anotherEventInThePlaceOfOneThatWasGivenUpIsNotGivenUp() {
        var old = grown(1);
        var recent = grown(2);
        deadLetters.keep(old, "blight");
        endpoint.decide("discard", PlantsTopic.NAME, fern, null, null, "it died in the winter", "ada");

        assertThat(deadLetters.discardFilter().among(List.of(old, recent))).containsExactly(old);

        deadLetters.keep(recent, "blight");
        assertThat(endpoint.decide("discard", PlantsTopic.NAME, fern, null, null, "this one, too", "ada"))
                .containsEntry("discarded", 1);
        assertThat(deadLetters.discardFilter().among(List.of(old, recent))).containsExactlyInAnyOrder(old, recent);
    }

    @Test
    void whatWasGivenUpUnreadIsKnownByItsPlaceOnly() {
        var event = grown(1);

        transaction.executeWithoutResult(
                _ -> deadLetters.discarded().takeUnread(RecordLocation.of(event.raw()), DECISION));

        assertThat(deadLetters.discardFilter().among(List.of(event))).containsExactly(event);
    }

    @Test
    void whoCallsTwoLettersByTheirPlaceIsAskedWhich() {
        deadLetters.keep(grown(1), "blight");
        deadLetters.keep(grown(2), "blight");

        var place = RecordLocation.of(grown(3).raw()).toString();
        var answer = endpoint.decide("discard", null, null, null, place, "it died in the winter", "ada");

        assertThat(String.valueOf(answer.get("problem"))).contains("several letters: say the id of one");
        assertThat(deadLetters.queueOf(PlantsTopic.NAME, fern)).hasSize(2);
    }

    @Test
    void whatDoesNotSayWhichEventItIsIsKnownByItsPlaceAndItsTime() {
        var headers = headers(Map.of("content-type", "application/cloudevents+json"));

        var old = delivery(1_000, headers, "{ no JSON");

        assertThat(old.id())
                .isNotNull()
                .isEqualTo(delivery(1_000, headers, "{ no JSON").id())
                .isNotEqualTo(delivery(2_000, headers, "{ no JSON").id());
    }

    private Delivery grown(int height) {
        var headers = headers(Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", "Grown"));
        return delivery(1_000, headers, "{\"plant\":\"%s\",\"height\":%d}".formatted(fern, height));
    }

    private static Headers headers(Map<String, String> words) {
        var headers = new RecordHeaders();
        words.forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        return headers;
    }

    private Delivery delivery(long time, Headers headers, String json) {
        return dispatchers
                .all()
                .getFirst()
                .read(new ConsumerRecord<>(
                        PlantsTopic.NAME,
                        0,
                        offset,
                        time,
                        TimestampType.CREATE_TIME,
                        ConsumerRecord.NULL_SIZE,
                        ConsumerRecord.NULL_SIZE,
                        fern.getBytes(UTF_8),
                        json.getBytes(UTF_8),
                        headers,
                        Optional.empty()));
    }
}
