package tidings.messaging.redrive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.CompletableFuture.runAsync;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tidings.messaging.Garden;
import tidings.messaging.OneFern;
import tidings.messaging.PlantsTopic;
import tidings.messaging.deadletters.DeadLetterSummary;

/// What cannot be reacted to is parked, as it came, together with what follows on its key, until somebody redrives it.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=reacting-garden")
class DeadLettersTests extends OneFern {
    @Autowired
    DeadLettersEndpoint endpoint;

    final AtomicBoolean blight = new AtomicBoolean(true);

    static Stream<Arguments> illegible() {
        var ivy = "ivy-" + UUID.randomUUID();
        return Stream.of(
                Arguments.of("no valid Grown", record(ivy, id(), "Grown", new byte[] {(byte) 0xff, 0, (byte) 0x9f, 7})),
                Arguments.of("no valid Grown", record(ivy, id(), "Grown", null)),
                Arguments.of("no Grown about its key", record(ivy, id(), "Grown", "null".getBytes(UTF_8))),
                Arguments.of("no valid Grown", record(ivy, id(), "Grown", "[]".getBytes(UTF_8))),
                Arguments.of(
                        "no valid Grown", record(ivy, id(), "Grown", "{\"plant\":null,\"height\":1}".getBytes(UTF_8))),
                Arguments.of(
                        "no valid Grown", record(ivy, id(), "Grown", ("{\"plant\":\"" + ivy + "\"}").getBytes(UTF_8))),
                Arguments.of(
                        "no Grown about its key",
                        record(ivy, id(), "Grown", "{\"plant\":\"oak\",\"height\":1}".getBytes(UTF_8))),
                Arguments.of(
                        "no valid key",
                        record(null, id(), "Grown", grown(ivy, 1).getBytes(UTF_8))),
                Arguments.of(
                        "no valid key",
                        record(endless(), id(), "Grown", grown(ivy, 1).getBytes(UTF_8))),
                Arguments.of(
                        "no valid ce_type",
                        record(ivy, id(), "Gr\nown", grown(ivy, 1).getBytes(UTF_8))),
                Arguments.of(
                        "no valid ce_id",
                        record(ivy, null, "Grown", grown(ivy, 1).getBytes(UTF_8))),
                Arguments.of(
                        "no valid ce_id",
                        record(ivy, "7", "Grown", grown(ivy, 1).getBytes(UTF_8))),
                Arguments.of(
                        "no valid ce_type",
                        record(ivy, id(), null, grown(ivy, 1).getBytes(UTF_8))));
    }

    @ParameterizedTest
    @MethodSource("illegible")
    void anIllegibleRecordIsParkedWithItsReasonAndItsBytes(String reason, ProducerRecord<byte[], byte[]> dispatch) {
        var before = deadLetters.list(10_000).size();
        topic.put(dispatch);
        await().untilAsserted(() -> assertThat(deadLetters.list(10_000)).hasSizeGreaterThan(before));

        var parked = deadLetters.list(10_000).getLast();
        var row = database.sql(
                        "select raw_key, value, headers::text as headers from messaging.dead_letter where id = ?")
                .param(parked.id())
                .query()
                .singleRow();

        assertThat(parked.reason()).contains(reason);
        assertThat((byte[]) row.get("value")).isEqualTo(dispatch.value());
        assertThat((byte[]) row.get("raw_key")).isEqualTo(dispatch.key());
        assertThat((String) row.get("headers"))
                .contains(dispatch.headers().toArray()[0].key());
    }

    @Test
    void whatFollowsAParkedEventWaitsBehindIt() {
        poison();
        publish(0, 1, 2);

        await().untilAsserted(() -> assertThat(parked()).hasSize(3));

        assertThat(gardener.diaryOf(fern)).isEmpty();
        assertThat(parked())
                .extracting(DeadLetterSummary::reason)
                .element(0)
                .asString()
                .contains("blight");
        assertThat(parked())
                .extracting(DeadLetterSummary::reason)
                .element(1)
                .asString()
                .contains("behind a parked event");
    }

    @Test
    void aRedriveEmptiesTheQueueInOrderAndFreesTheKey() {
        poison();
        publish(0, 1, 2);
        await().untilAsserted(() -> assertThat(parked()).hasSize(3));
        blight.set(false);

        assertThat(redrive()).isEqualTo(Map.of("redriven", 3));
        publish(3);

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(0, 1, 2, 3));
        assertThat(parked()).isEmpty();
    }

    @Test
    void aRedriveThatFailsChangesNothing() {
        poison();
        publish(0, 1);
        await().untilAsserted(() -> assertThat(parked()).hasSize(2));
        var before = parked();

        assertThat(redrive())
                .containsEntry("redriven", 0)
                .hasEntrySatisfying("problem", it -> assertThat(it).asString().contains("blight"));

        assertThat(parked()).isEqualTo(before);
        assertThat(gardener.diaryOf(fern)).isEmpty();
    }

    @Test
    void aKeyRedrivenTwiceAtOnceIsDoneOnce() {
        poison();
        publish(IntStream.range(0, 20).toArray());
        await().untilAsserted(() -> assertThat(parked()).hasSize(20));
        blight.set(false);

        var results = Stream.generate(() -> supplyAsync(this::redrive)).limit(3).toList();

        assertThat(results.stream().map(it -> it.join().get("redriven"))).containsExactlyInAnyOrder(20, 0, 0);
        assertThat(gardener.diaryOf(fern)).isSorted().hasSize(20);
    }

    @Test
    void aRedriveWhileNewEventsOfTheKeyArriveKeepsTheirOrder() {
        poison();
        publish(0);
        await().untilAsserted(() -> assertThat(parked()).hasSize(1));

        var arriving = runAsync(() -> IntStream.range(1, 300).forEach(this::publish));
        await().untilAsserted(() -> assertThat(parked()).hasSizeGreaterThan(20));
        blight.set(false);
        redrive();
        arriving.join();

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).hasSize(300));
        assertThat(gardener.diaryOf(fern)).isSorted();
        assertThat(parked()).isEmpty();
    }

    @Test
    void aCopyOfAParkedEventIsDoneOnceWithIt() {
        poison();
        publish(0);
        await().untilAsserted(() -> assertThat(parked()).hasSize(1));
        topic.put(copyOf(topic.about(fern).getFirst()));
        await().untilAsserted(() -> assertThat(parked()).hasSize(2));
        blight.set(false);

        redrive();

        assertThat(gardener.diaryOf(fern)).containsExactly(0);
        assertThat(parked()).isEmpty();
    }

    @Test
    void aRecordWithoutAnIdDoesNotHoldUpItsKey() {
        topic.put(record(fern, null, "Grown", grown(fern, 0).getBytes(UTF_8)));
        await().untilAsserted(() -> assertThat(parked()).hasSize(1));
        poison();
        publish(1, 2);
        await().untilAsserted(() -> assertThat(parked()).hasSize(3));
        blight.set(false);

        assertThat(redrive()).isEqualTo(Map.of("redriven", 2));

        assertThat(gardener.diaryOf(fern)).containsExactly(1, 2);
        assertThat(parked()).hasSize(1);
    }

    @Test
    void anEventOfAParkedKeyIsNotRedrivenAloneOutOfItsTurn() {
        poison();
        publish(0, 1);
        await().untilAsserted(() -> assertThat(parked()).hasSize(2));
        blight.set(false);

        endpoint.redrive(null, null, parked().getLast().id(), null);

        assertThat(gardener.diaryOf(fern)).isEmpty();
        redrive();
        assertThat(gardener.diaryOf(fern)).containsExactly(0, 1);
    }

    private void poison() {
        gardener.whenHearingOf(fern, _ -> {
            if (blight.get()) {
                throw new IllegalStateException("blight");
            }
        });
    }

    private Map<String, Object> redrive() {
        return endpoint.redrive(PlantsTopic.NAME, fern, null, null);
    }

    private static ProducerRecord<byte[], byte[]> record(
            @Nullable String key, @Nullable String id, @Nullable String type, byte @Nullable [] value) {
        var dispatch =
                new ProducerRecord<byte[], byte[]>(PlantsTopic.NAME, key == null ? null : key.getBytes(UTF_8), value);
        dispatch.headers().add("ce_source", "nobody".getBytes(UTF_8));
        if (id != null) {
            dispatch.headers().add("ce_id", id.getBytes(UTF_8));
        }
        if (type != null) {
            dispatch.headers().add("ce_type", type.getBytes(UTF_8));
        }
        return dispatch;
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    /// Longer than an index takes, however well it is compressed.
    private static String endless() {
        return Stream.generate(DeadLettersTests::id).limit(200).collect(joining());
    }
}
