package tidings.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.messaging.FromNowOn;
import tidings.messaging.FromTheBeginning;
import tidings.messaging.Garden;
import tidings.messaging.Gardener;
import tidings.messaging.Outbox;
import tidings.messaging.PlantEvent;
import tidings.messaging.PlantEvent.Grown;
import tidings.messaging.PlantEvent.Uprooted;
import tidings.messaging.PlantsTopic;
import tidings.messaging.Reactions;
import tidings.messaging.deadletters.DeadLetters;
import tidings.messaging.endpoints.Decision;
import tidings.messaging.inbox.Inbox;
import tidings.messaging.reactions.EventDispatchers;
import tidings.messaging.redrive.Redrive;
import tidings.messaging.wire.RecordLocation;
import tidings.messaging.wire.WireFormat;
import tidings.rebuild.replay.BoundedReader;
import tidings.rebuild.replay.Replay;
import tidings.testing.Backends;

/// What a service has reacted to is heard again by somebody else, and nothing besides.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=replayed-garden")
class ReplayTests {
    @Autowired
    Outbox outbox;

    @Autowired
    Gardener gardener;

    @Autowired
    SmartLifecycle consumers;

    @Autowired
    PlantsTopic topic;

    @Autowired
    ConsumerFactory<?, ?> kafka;

    @Autowired
    WireFormat wire;

    @Autowired
    DeadLetters deadLetters;

    @Autowired
    Redrive redrive;

    @Autowired
    JdbcClient database;

    @Autowired
    JdbcConnectionDetails login;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Tracer tracer;

    @Autowired
    MeterRegistry meters;

    final String fern = "fern-" + UUID.randomUUID();
    final Memory memory = new Memory();
    final News news = new News();
    final Set<RecordLocation> tooLarge = new HashSet<>();
    SingleConnectionDataSource owner;
    BoundedReader reader;
    Replay replay;

    @BeforeEach
    void nothingIsRemembered() throws SQLException {
        owner = new SingleConnectionDataSource(
                Backends.asOwner(login.getJdbcUrl()).getConnection(), true);
        new RebuiltSchema(new OwnerSession(owner), Objects.requireNonNull(login.getUsername())).prepare();
        var consumer = new DefaultKafkaConsumerFactory<>(
                        kafka.getConfigurationProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .createConsumer();
        reader = new BoundedReader(consumer, List.of(PlantsTopic.NAME)) {
            @Override
            public void read(
                    Map<TopicPartition, Long> end,
                    BiConsumer<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> take) {
                super.read(
                        end,
                        (partition, records) -> take.accept(
                                partition,
                                records.stream()
                                        .map(it -> tooLarge.contains(RecordLocation.of(it)) ? new TooLarge(it) : it)
                                        .toList()));
            }
        };
        replay = new Replay(reader, theirs(), Inbox.ofTheService(database), transaction);
    }

    @AfterEach
    void everybodyIsBack() {
        reader.close();
        owner.destroy();
        consumers.start();
    }

    @Test
    void whatTheServiceHasReactedToIsHeardOnceAndInOrder() {
        IntStream.range(0, 50).forEach(this::grows);
        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).hasSize(50));

        replay.untilTheServiceIsMet();
        replay.catchUp();
        replay.catchUp();

        assertThat(memory.heights).containsExactlyElementsOf(gardener.diaryOf(fern));
    }

    @Test
    void whatIsParkedIsNotHeard() {
        gardener.whenHearingOf(fern, _ -> {
            throw new IllegalStateException("greenfly");
        });
        grows(1);
        await().untilAsserted(() -> assertThat(deadLetters.list(100)).anyMatch(letter -> fern.equals(letter.key())));

        replay.untilTheServiceIsMet();
        replay.catchUp();

        assertThat(memory.heights).isEmpty();
    }

    @Test
    void whatIsRedrivenMeanwhileIsHeardInItsOrder() {
        gardener.whenHearingOf(fern, _ -> {
            throw new IllegalStateException("greenfly");
        });
        IntStream.range(1, 4).forEach(this::grows);
        await().untilAsserted(() ->
                assertThat(deadLetters.queueOf(PlantsTopic.NAME, fern)).hasSize(3));
        replay.untilTheServiceIsMet();
        gardener.whenHearingOf(fern, _ -> {});
        redrive.redrive(PlantsTopic.NAME, fern);

        replay.catchUp();
        replay.catchUp();

        assertThat(memory.heights).containsExactly(1, 2, 3);
    }

    @Test
    void whatIsVoidIsNotHeard() {
        gardener.whenHearingOf(fern, event -> {
            if (event instanceof Grown) {
                throw new IllegalStateException("greenfly");
            }
        });
        grows(1);
        transaction.executeWithoutResult(_ -> outbox.publish(new Uprooted(fern)));
        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).hasSize(1));

        replay.untilTheServiceIsMet();
        replay.catchUp();

        assertThat(memory.heights).isEmpty();
    }

    @Test
    void whatTheServiceHadNotReachedIsHeardTheNextTime() {
        grows(1);
        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).hasSize(1));
        replay.untilTheServiceIsMet();
        consumers.stop();
        grows(2);
        await().untilAsserted(() -> assertThat(topic.about(fern)).hasSize(2));
        replay.catchUp();
        assertThat(memory.heights).containsExactly(1);

        consumers.start();
        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).hasSize(2));
        replay.catchUp();

        assertThat(memory.heights).containsExactly(1, 2);
    }

    @Test
    void whatIsHistoryToTheServiceIsHistoryToItsReplay() throws SQLException {
        grows(1);
        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).hasSize(1));
        JdbcClient.create(Backends.asOwner(login.getJdbcUrl()))
                .sql("update messaging.topic_beginning set time = now()")
                .update();
        grows(2);
        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).hasSize(2));

        replay.untilTheServiceIsMet();
        replay.catchUp();

        assertThat(memory.heights).containsExactly(1, 2);
        assertThat(news.heights).containsExactly(2);
    }

    @Test
    void whatWasGivenUpUnreadIsNotReadByAReplayEither() {
        grows(1);
        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).hasSize(1));
        consumers.stop();
        grows(2);
        grows(3);
        await().untilAsserted(() -> assertThat(topic.about(fern)).hasSize(3));
        var place = RecordLocation.of(topic.about(fern).get(1));
        deadLetters.discarded().takeUnread(place, new Decision("it takes too much memory", "ada"));
        consumers.start();
        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(1, 3));
        tooLarge.add(place);

        replay.untilTheServiceIsMet();
        replay.catchUp();

        assertThat(memory.heights).containsExactly(1, 3);
    }

    private void grows(int height) {
        transaction.executeWithoutResult(_ -> outbox.publish(new Grown(fern, height)));
    }

    private EventDispatchers theirs() {
        var inbox = new Inbox(database, RebuiltSchema.INBOX);
        var otherLetters = new DeadLetters(database); // of another program, which knows nothing yet
        return EventDispatchers.of(
                List.of(memory, news), wire, database, inbox, otherLetters, tracer, meters, Clock.systemUTC());
    }

    /// A record that must not be looked at.
    static class TooLarge extends ConsumerRecord<byte[], byte[]> {
        TooLarge(ConsumerRecord<byte[], byte[]> it) {
            super(it.topic(), it.partition(), it.offset(), it.key(), it.value());
        }

        @Override
        public byte[] value() {
            throw new AssertionError("somebody reads what was given up: " + RecordLocation.of(this));
        }
    }

    @FromTheBeginning
    class Memory extends Heights {}

    @FromNowOn
    class News extends Heights {}

    /// Reactions that remember how high the fern was.
    class Heights implements Reactions<PlantEvent> {
        final List<Integer> heights = new ArrayList<>();

        @Override
        public void on(PlantEvent event) {
            if (event instanceof Grown grown && grown.plant().equals(fern)) {
                heights.add(grown.height());
            }
        }
    }
}
