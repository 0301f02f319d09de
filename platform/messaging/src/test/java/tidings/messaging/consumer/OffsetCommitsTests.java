package tidings.messaging.consumer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tidings.messaging.Garden;
import tidings.messaging.OneFern;
import tidings.messaging.PlantEvent;
import tidings.messaging.PlantsTopic;
import tidings.messaging.offsets.ProcessedOffsets;
import tidings.messaging.wire.RecordLocation;
import tidings.testing.Backends;

/// A consumer commits its offsets rarely, and all the same nobody who asks is told of less than it has heard.
@SpringBootTest(
        classes = Garden.class,
        properties = {
            "spring.application.name=committing-garden",
            "spring.kafka.consumer.properties.default.api.timeout.ms=3000",
            "spring.kafka.consumer.properties.interceptor.classes="
                    + "tidings.messaging.consumer.OffsetCommitsTests$Watcher"
        })
class OffsetCommitsTests extends OneFern {
    @Autowired
    ServiceConsumer consumers;

    @Autowired
    ProcessedOffsets processed;

    @AfterEach
    void everybodyIsBack() {
        consumers.start();
    }

    @Test
    void ofManyBatchesInARowFewAreCommitted() throws InterruptedException {
        var polls = Watcher.POLLS.get();
        var commits = Watcher.COMMITS.size();

        for (int height = 0; height < 100; height++) {
            publish(height);
            Thread.sleep(20);
        }
        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).hasSize(100));

        assertThat(Watcher.COMMITS.size() - commits).isLessThan((Watcher.POLLS.get() - polls) / 2);
    }

    @Test
    void whenNothingMoreComesAllIsCommittedWithinMoments() {
        publish(1);
        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(1));

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(committed()).isEqualTo(endOfTheFern()));
    }

    @Test
    void ofABacklogNoMoreThanAThousandRecordsAreUncommitted() {
        consumers.stop();
        publish(IntStream.range(0, 3_000).toArray());
        await().untilAsserted(() -> assertThat(topic.about(fern)).hasSize(3_000));
        var begin = topic.about(fern).getFirst().offset();

        consumers.start();
        await().untilAsserted(() -> assertThat(committed()).isEqualTo(begin + 3_000));

        var before = begin;
        for (var offset : committedOfTheFern()) {
            assertThat(offset - before).isLessThanOrEqualTo(1_000);
            before = offset;
        }
    }

    @Test
    void aConsumerThatStopsHasCommittedAllThatItHasHeard() {
        var heights = IntStream.range(0, 50).toArray();
        for (var height : heights) {
            publish(height);
        }
        await().until(() -> !gardener.diaryOf(fern).isEmpty());

        consumers.stop();

        var partition = partitionOfTheFern();
        assertThat(committed()).isEqualTo(processed.of(PlantsTopic.NAME).get(partition));
    }

    @Test
    void aCommitThatFailsWhileTheBrokerIsAwayIsMadeUpFor() {
        var first = new AtomicBoolean(true);
        gardener.whenHearingOf(fern, _ -> {
            if (first.getAndSet(false)) {
                Backends.broker().kill();
            }
        });
        publish(1);
        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(1));

        await().pollDelay(Duration.ofSeconds(6)).until(() -> true);
        Backends.broker().start();

        await().until(() -> caughtUp.with(PlantEvent.class));
        assertThat(gardener.diaryOf(fern)).containsExactly(1);
    }

    private TopicPartition partitionOfTheFern() {
        return RecordLocation.of(topic.about(fern).getFirst()).topicPartition();
    }

    private long endOfTheFern() {
        return topic.about(fern).getLast().offset() + 1;
    }

    private long committed() {
        var all = committedOfTheFern();
        return all.isEmpty() ? 0 : all.getLast();
    }

    private List<Long> committedOfTheFern() {
        var partition = partitionOfTheFern();
        var begin = topic.about(fern).getFirst().offset();
        return Watcher.COMMITS.stream()
                .filter(it -> it.containsKey(partition))
                .map(it -> requireNonNull(it.get(partition)).offset())
                .filter(offset -> offset > begin)
                .toList();
    }

    /// Sees what consumers hear and commit.
    public static class Watcher implements ConsumerInterceptor<byte[], byte[]> {
        static final AtomicInteger POLLS = new AtomicInteger();
        static final List<Map<TopicPartition, OffsetAndMetadata>> COMMITS = new CopyOnWriteArrayList<>();

        @Override
        public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
            POLLS.incrementAndGet();
            return records;
        }

        @Override
        public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
            COMMITS.add(Map.copyOf(offsets));
        }

        @Override
        public void configure(Map<String, ?> settings) {}

        @Override
        public void close() {}
    }
}
