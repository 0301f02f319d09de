package tidings.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.listener.ContainerProperties;

class OffsetCommitsTest {
    private static final int AFTER_THIS_BATCH = 1;

    final ContainerProperties container = new ContainerProperties("plants");
    final OffsetCommits commits = new OffsetCommits(container, 500);

    @Test
    void aSmallBatchIsCommittedWhenItIsTime() {
        commits.count(499);

        assertThat(container.getAckCount()).isGreaterThan(1_000);
    }

    @Test
    void asManyRecordsAsAPollBringsAreCommittedAtOnce() {
        commits.count(499);
        commits.count(1);

        assertThat(container.getAckCount()).isEqualTo(AFTER_THIS_BATCH);
    }

    /// The offset stands at the record that takes the consumer down, and says which it is.
    @Test
    void whoHearsOneAtATimeCommitsEach() {
        new OffsetCommits(container, 1).count(1);

        assertThat(container.getAckCount()).isEqualTo(AFTER_THIS_BATCH);
    }

    @Test
    void theBatchAfterACommitCanWaitAgain() {
        commits.count(500);
        commits.count(1);

        assertThat(container.getAckCount()).isGreaterThan(1_000);
    }

    @Test
    void aBatchOfWhichSomethingWasParkedIsCommittedAtOnce() {
        commits.want();
        commits.count(1);

        assertThat(container.getAckCount()).isEqualTo(AFTER_THIS_BATCH);
    }

    @Test
    void onlyWhatMayHaveFailedIsCommittedAgainAndOnlyOnce() {
        var consumer = new CountingConsumer();

        commits.repeatFor(consumer);
        assertThat(consumer.commits).isZero();

        commits.mayHaveFailed();
        commits.repeatFor(consumer);
        commits.repeatFor(consumer);
        assertThat(consumer.commits).isEqualTo(1);
    }

    @Test
    void aWakeUpIsMetBeforeTheLastCommit() {
        var consumer = new CountingConsumer();
        consumer.wakeup();

        commits.prepareLast(consumer);

        assertThatNoException().isThrownBy(() -> consumer.poll(Duration.ZERO)); // nothing is left to be woken
    }

    static class CountingConsumer extends MockConsumer<byte[], byte[]> {
        int commits;

        CountingConsumer() {
            super("earliest");
        }

        /// As a consumer does that asks the broker; the mock never asks.
        @Override
        public synchronized Map<TopicPartition, OffsetAndMetadata> committed(
                Set<TopicPartition> all, Duration patience) {
            poll(Duration.ZERO);
            return Map.of();
        }

        @Override
        public synchronized void commitSync() {
            commits++;
        }
    }
}
