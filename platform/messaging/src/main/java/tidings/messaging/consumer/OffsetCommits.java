package tidings.messaging.consumer;

import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;

/// The commits of a consumer's offsets at the broker. They are rare, since what was reacted to the inbox knows: a
/// second behind at most, and with the batch in hand no more records than two polls can bring, which is 1,000. They
/// come at once when there is nothing more to hear, when partitions are taken away, when the consumer stops, and when
/// something was parked.
///
/// Spring's container commits. It counts a batch as one for each of its partitions, so the records are counted here,
/// and it is told after which batch to commit. It does not repeat a commit that has failed; that is done here, too.
class OffsetCommits {
    private static final Duration BEHIND = Duration.ofSeconds(1);

    /// A poll that brings nothing for so long has the offsets committed.
    private static final Duration IDLE = Duration.ofMillis(250);
    private static final Duration BETWEEN_REPEATS = Duration.ofSeconds(1);

    private static final int AFTER_THIS_BATCH = 1;
    private static final int WHEN_IT_IS_TIME = Integer.MAX_VALUE;

    private final ContainerProperties container;
    private final int aPoll;
    private int uncommitted;
    private boolean wanted;
    private boolean failed;

    /// @param container what the container itself goes by, and not what it was made from
    /// @param aPoll     how many records a poll brings at most
    OffsetCommits(ContainerProperties container, int aPoll) {
        this.container = container;
        this.aPoll = aPoll;
        container.setAckMode(AckMode.COUNT_TIME);
        container.setAckTime(BEHIND.toMillis());
        container.setAckCount(WHEN_IT_IS_TIME);
        container.setPollTimeout(IDLE.toMillis());
        container.setIdleEventInterval(BETWEEN_REPEATS.toMillis());
    }

    /// Has the offsets committed as soon as the batch in hand is done.
    void want() {
        wanted = true;
    }

    /// Counts the records of a batch that is done.
    void count(int records) {
        uncommitted += records;
        var due = wanted || uncommitted >= aPoll;
        container.setAckCount(due ? AFTER_THIS_BATCH : WHEN_IT_IS_TIME);
        if (due) {
            uncommitted = 0;
            wanted = false;
        }
    }

    /// Notes that the broker was away, and that a commit may have failed.
    void mayHaveFailed() {
        failed = true;
    }

    /// Commits again what may have failed, while the consumer has nothing in hand: all up to its positions is done.
    void repeatFor(Consumer<?, ?> idle) {
        if (failed) {
            idle.commitSync();
            failed = false;
        }
    }

    /// Lets the container's last commit through. A stop wakes the consumer up, and where that does not poll just then
    /// it is the commit that is woken, and left out. So a question of no matter is woken instead.
    void prepareLast(Consumer<?, ?> stopping) {
        try {
            stopping.committed(stopping.assignment(), IDLE);
        } catch (KafkaException _) {
            // woken up, or the broker is away
        }
    }
}
