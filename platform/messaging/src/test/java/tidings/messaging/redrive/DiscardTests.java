package tidings.messaging.redrive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.SmartLifecycle;
import tidings.messaging.Garden;
import tidings.messaging.NotRetryable;
import tidings.messaging.OneFern;
import tidings.messaging.PlantEvent.Grown;
import tidings.messaging.PlantEvent.Measured;
import tidings.messaging.PlantEvent.Uprooted;
import tidings.messaging.PlantsTopic;
import tidings.messaging.deadletters.DeadLetter;
import tidings.messaging.deadletters.DeadLetterSummary;
import tidings.messaging.wire.RecordLocation;

/// What is parked can be given up, with a reason, and stays so.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=discarding-garden")
@ExtendWith(OutputCaptureExtension.class)
class DiscardTests extends OneFern {
    private static final String REASON = "it died in the winter";

    @Autowired
    DeadLettersEndpoint endpoint;

    @Autowired
    SmartLifecycle consumers;

    @Test
    void whatWaitsBehindItGoesOnInItsOrder() {
        failingAt(0);
        publish(0, 1, 2);
        await().until(() -> parked().size() == 3);

        assertThat(discard(null, null, parked().getFirst().id(), null)).isEqualTo(Map.of("discarded", 1));

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(1, 2));
        await().untilAsserted(() -> assertThat(rowsAbout("parked_key")).isZero());
        assertThat(parked()).isEmpty();
    }

    @Test
    void anEventThatWasToldInTwoVersionsIsGivenUpInBoth() {
        gardener.whenHearingOf(fern, _ -> {
            throw new NotRetryable("nobody knows this plant");
        });
        publish(new Measured(fern, 3, "inch"));
        await().until(() -> parked().size() == 2);
        gardener.whenHearingOf(fern, _ -> {});

        assertThat(discard(null, null, parked().getFirst().id(), null)).isEqualTo(Map.of("discarded", 2));
        comeAgain();

        assertThat(gardener.diaryOf(fern)).containsExactly(7);
        assertThat(parked()).isEmpty();
    }

    @Test
    void whatWaitsInFrontOfItIsTriedAgainAndStaysInFront() {
        failingAt(0);
        publish(0, 1, 2);
        await().until(() -> parked().size() == 3);

        discard(null, null, parked().get(1).id(), null);
        await().until(() -> parked().size() == 2);
        gardener.whenHearingOf(fern, _ -> {});

        assertThat(redrive(null)).isEqualTo(Map.of("redriven", 2));
        assertThat(gardener.diaryOf(fern)).containsExactly(0, 2);
    }

    @Test
    void whatWasVoidByALastWordThatIsGivenUpIsTriedAgain() {
        gardener.whenHearingOf(fern, _ -> {
            throw new NotRetryable("nobody knows this plant");
        });
        publish(0);
        publish(new Uprooted(fern));
        await().until(() -> parked().size() == 2);
        gardener.whenHearingOf(fern, _ -> {});

        assertThat(discard(null, null, parked().getLast().id(), null)).isEqualTo(Map.of("discarded", 1));

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(0));
        await().untilAsserted(() -> assertThat(rowsAbout("parked_key")).isZero());
    }

    @Test
    void allOfAKeyIsGivenUpAtOnceAndTheKeyIsFree() {
        topic.put(withoutId(5));
        failingAt(0);
        publish(0, 1);
        await().until(() -> parked().size() == 3);

        assertThat(discard(PlantsTopic.NAME, fern, null, null)).isEqualTo(Map.of("discarded", 3));
        publish(2);

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(2));
        assertThat(rowsAbout("parked_key")).isZero();
    }

    @Test
    void itIsWrittenDownWhatWasGivenUpByWhomAndWhy() {
        failingAt(0);
        publish(0);
        await().until(() -> parked().size() == 1);
        var letter = parked().getFirst();

        discard(null, null, letter.id(), null);

        var row = database.sql("select * from messaging.discarded_letter where key = ?")
                .param(fern)
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("event_id", letter.eventId())
                .containsEntry("offset", letter.offset())
                .containsEntry("reason", REASON)
                .containsEntry("discarded_by", "the head gardener")
                .containsEntry("parked_reason", "nobody knows this plant");
        assertThat((byte[]) row.get("value"))
                .isEqualTo(topic.about(fern).getFirst().value());
        assertThat(row.get("discarded_at")).isNotNull();
    }

    @Test
    void nobodyGivesUpAnythingWithoutAReasonAndAName() {
        for (var words : List.of(List.of("", "ada"), List.of(" ", "ada"), List.of(REASON, ""))) {
            assertThatThrownBy(() -> endpoint.decide(
                            "discard", PlantsTopic.NAME, fern, null, null, words.getFirst(), words.getLast()))
                    .isInstanceOf(InvalidEndpointRequestException.class)
                    .hasMessageContaining("say why");
        }
        assertThatThrownBy(() -> endpoint.decide("discard", null, null, null, "nowhere", REASON, "ada"))
                .hasMessageContaining("payments-3@17");
    }

    @Test
    void whatHasNeitherKeyNorIdIsGivenUpOrDoneAgainByItsPlace() {
        var before = endpoint.page(null, null).size();
        topic.put(new ProducerRecord<>(PlantsTopic.NAME, null, new byte[] {7}));
        await().until(() -> endpoint.page(null, null).size() > before);
        var place = placeOf(endpoint.page(null, null).getLast());
        topic.put(withoutId(3));
        await().until(() -> parked().size() == 1);
        database.sql("""
                update messaging.dead_letter
                set    headers = json_build_array(json_build_array('ce_id', ?), json_build_array('ce_type', 'Grown'))
                where  key = ?
                """).params(UUID.randomUUID().toString(), fern).update();

        assertThat(redrive(place)).containsEntry("redriven", 0).containsKey("problem");
        assertThat(discard(null, null, null, place)).isEqualTo(Map.of("discarded", 1));
        assertThat(redrive(placeOf(parked().getFirst()))).isEqualTo(Map.of("redriven", 1));

        assertThat(gardener.diaryOf(fern)).containsExactly(3);
        assertThat(parked()).isEmpty();
    }

    @Test
    void itStaysGivenUpWhenItsTopicIsHeardAgainFromTheBeginning() {
        failingAt(0);
        topic.put(withoutId(5));
        topic.put(PlantsTopic.dispatch(fern, UUID.randomUUID(), "Grown", "{ no JSON"));
        topic.put(new ProducerRecord<>(PlantsTopic.NAME, 0, null, (fern + " has no key").getBytes(UTF_8)));
        publish(0, 1);
        await().until(() -> parked().size() == 4 && keyless().size() == 1);
        discard(null, null, keyless().getFirst(), null);
        discard(PlantsTopic.NAME, fern, null, null);
        gardener.whenHearingOf(fern, _ -> {});
        var givenUp = givenUp();

        comeAgain();

        assertThat(parked()).isEmpty();
        assertThat(keyless()).isEmpty();
        assertThat(gardener.diaryOf(fern)).containsExactly(7);
        assertThat(givenUp()).isEqualTo(givenUp).hasSize(5);
    }

    @Test
    void aCopyThatComesAgainIsGivenUpWithIt() {
        failingAt(0);
        publish(0);
        await().until(() -> parked().size() == 1);
        var original = topic.about(fern).getFirst();
        topic.put(copyOf(original));
        await().until(() -> parked().size() == 2);

        assertThat(discard(null, null, parked().getLast().id(), null)).isEqualTo(Map.of("discarded", 2));
        topic.put(copyOf(original));
        publish(1);

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(1));
        assertThat(parked()).isEmpty();
    }

    @Test
    void whatIsToldRightlyUnderTheSameIdIsNotGivenUpWithIt() {
        failingAt(0);
        var id = UUID.randomUUID();
        topic.put(PlantsTopic.dispatch(fern, id, "Grown", "{ no JSON"));
        topic.put(grown(id, 0));
        topic.put(grown(id, 1));
        await().until(() -> parked().size() == 3);

        assertThat(discard(null, null, parked().getFirst().id(), null)).isEqualTo(Map.of("discarded", 1));
        await().until(() -> parked().size() == 2);
        assertThat(discard(null, null, parked().getFirst().id(), null)).isEqualTo(Map.of("discarded", 1));

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(1));
        gardener.whenHearingOf(fern, _ -> {});
        comeAgain();
        assertThat(gardener.diaryOf(fern)).containsExactly(1, 7);
        assertThat(parked()).isEmpty();
    }

    @Test
    void itStaysGivenUpWhileSomethingElseIsKeptUnderItsId() {
        failingAt(0, 1);
        var id = UUID.randomUUID();
        topic.put(grown(id, 0));
        topic.put(grown(id, 1));
        await().until(() -> parked().size() == 2);
        discard(null, null, parked().getFirst().id(), null);
        await().until(() -> parked().size() == 1);

        hearAgain();
        publish(2);

        await().until(() -> parked().size() > 1);
        assertThat(parked())
                .hasSize(2)
                .extracting(DeadLetterSummary::eventId)
                .first()
                .isEqualTo(id);
        gardener.whenHearingOf(fern, _ -> {});
        assertThat(redrive(null)).isEqualTo(Map.of("redriven", 2));
        assertThat(gardener.diaryOf(fern)).containsExactly(1, 2);
    }

    @Test
    void whatIsToldLaterUnderTheIdOfWhatWasGivenUpIsNotPassedOverInSilence(CapturedOutput log) {
        failingAt(0);
        var id = UUID.randomUUID();
        topic.put(grown(id, 0));
        await().until(() -> parked().size() == 1);
        discard(PlantsTopic.NAME, fern, null, null);

        topic.put(grown(id, 0));
        publish(1);
        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(1));
        assertThat(log).doesNotContain("Passed over Grown " + id);
        topic.put(grown(id, 2));
        publish(3);

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(1, 3));
        assertThat(log).contains("Passed over Grown " + id, "told anew, under an id of its own");
    }

    @Test
    void theLastWordOnItsKeyLeavesNothingOfWhatItSaid() {
        failingAt(0);
        publish(0);
        await().until(() -> parked().size() == 1);
        discard(PlantsTopic.NAME, fern, null, null);

        publish(new Uprooted(fern));

        await().untilAsserted(() -> assertThat(
                        database.sql("""
                        select reason from messaging.discarded_letter
                        where key = ? and value is null and headers is null and raw_key is null
                        and parked_reason is null
                        """).param(fern).query(String.class).list())
                .containsExactly(REASON));
    }

    @Test
    void manyAreListedPageByPage() {
        var before = deadLetters.count();
        failingAt(0);
        publish(0, 1, 2, 3, 4, 5, 6, 7);
        await().until(() -> parked().size() == 8);

        var pages = new ArrayList<Long>();
        for (var page = endpoint.page(3, null); !page.isEmpty(); page = endpoint.page(3, pages.getLast())) {
            assertThat(page).hasSizeLessThanOrEqualTo(3);
            page.forEach(letter -> pages.add(letter.id()));
        }

        assertThat(pages)
                .containsSubsequence(
                        parked().stream().map(DeadLetterSummary::id).toList());
        assertThat(deadLetters.count()).isEqualTo(before + 8).isEqualTo(pages.size());
    }

    @Test
    void oneIsShownWithEveryByteAsTextOrElseInHexadecimal() {
        var dispatch = PlantsTopic.dispatch(fern, UUID.randomUUID(), "Grown", "{ no JSON");
        dispatch.headers().add("odd", new byte[] {0, (byte) 0xff}).add("nothing", null);
        topic.put(dispatch);
        await().until(() -> parked().size() == 1);

        var letter = (DeadLetter)
                requireNonNull(endpoint.look("" + parked().getFirst().id()));

        assertThat(letter.value()).isEqualTo(new DeadLetter.Content("{ no JSON", null));
        assertThat(letter.key()).isEqualTo(new DeadLetter.Content(fern, null));
        assertThat(letter.reason()).contains("no valid Grown");
        assertThat(letter.headers())
                .endsWith(
                        new DeadLetter.Header("odd", new DeadLetter.Content(null, "00ff")),
                        new DeadLetter.Header("nothing", null));
    }

    private void failingAt(Integer... heights) {
        gardener.whenHearingOf(fern, event -> {
            if (event instanceof Grown grown && List.of(heights).contains(grown.height())) {
                throw new NotRetryable("nobody knows this plant");
            }
        });
    }

    private Map<String, Object> discard(
            @Nullable String ofTopic, @Nullable String key, @Nullable Long id, @Nullable String place) {
        return endpoint.decide("discard", ofTopic, key, id, place, REASON, "the head gardener");
    }

    /// @param place none for the whole key
    private Map<String, Object> redrive(@Nullable String place) {
        return place == null
                ? endpoint.redrive(PlantsTopic.NAME, fern, null, null)
                : endpoint.redrive(null, null, null, place);
    }

    /// Returns when all that was heard before was heard again, and what is told behind it.
    private void comeAgain() {
        hearAgain();
        publish(7);
        await().until(() -> gardener.diaryOf(fern).contains(7));
    }

    private void hearAgain() {
        consumers.stop();
        var before = heard();
        topic.rewind("discarding-garden");
        database.sql("update messaging.heard set next_offset = 0").update();
        consumers.start();
        await().until(() ->
                before.entrySet().stream().allMatch(it -> heard().getOrDefault(it.getKey(), 0L) >= it.getValue()));
    }

    private Map<Integer, Long> heard() {
        return database
                .sql("select partition, next_offset from messaging.heard")
                .query((row, _) -> Map.entry(row.getInt(1), row.getLong(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private ProducerRecord<byte[], byte[]> withoutId(int height) {
        var dispatch = grown(UUID.randomUUID(), height);
        dispatch.headers().remove("ce_id");
        return dispatch;
    }

    private static String placeOf(DeadLetterSummary letter) {
        return new RecordLocation(letter.topic(), letter.partition(), letter.offset()).toString();
    }

    private List<Long> keyless() {
        return database.sql("select id from messaging.dead_letter where key is null and value = ?")
                .param((fern + " has no key").getBytes(UTF_8))
                .query(Long.class)
                .list();
    }

    private List<Map<String, @Nullable Object>> givenUp() {
        return database.sql("""
                select topic, partition, "offset", reason from messaging.discarded_letter
                where key = ? or value = ? order by partition, "offset"
                """)
                .params(fern, (fern + " has no key").getBytes(UTF_8))
                .query()
                .listOfRows();
    }
}
