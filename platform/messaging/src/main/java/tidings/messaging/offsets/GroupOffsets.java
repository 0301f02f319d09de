package tidings.messaging.offsets;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tidings.events.Event;
import tidings.events.wire.Family;
import tidings.messaging.CaughtUp;

/// The offsets of a service's group, held against the ends of a topic, which the broker is asked for each time.
///
/// They are the group's, and not an instance's: each instance sees its own partitions only. An offset is committed
/// when all before it was reacted to or parked. Of what the broker and the service's database say of it the lesser
/// counts, and of what the database knows nothing of, nothing was heard.
class GroupOffsets implements CaughtUp {
    private static final Logger log = LoggerFactory.getLogger(GroupOffsets.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final GroupAtTheBroker group;
    private final ProcessedOffsets processed;

    GroupOffsets(GroupAtTheBroker group, ProcessedOffsets processed) {
        this.group = group;
        this.processed = processed;
    }

    @Override
    public boolean with(Class<? extends Event> family) {
        var topic = Family.of(family).topic();
        try {
            return reaches(topic, group.ends(topic), System.nanoTime() + PATIENCE.toNanos());
        } catch (ExecutionException
                | TimeoutException
                | KafkaException
                | DataAccessException
                | TransactionException e) {
            log.debug("Nobody can say whether {} was heard", topic, e);
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean reaches(String topic, Map<TopicPartition, Long> ends, long deadline)
            throws ExecutionException, TimeoutException, InterruptedException {
        while (!isHeard(topic, ends)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        return true;
    }

    private boolean isHeard(String topic, Map<TopicPartition, Long> ends)
            throws ExecutionException, TimeoutException, InterruptedException {
        var known = processed.of(topic);
        var committed = group.committed();
        var atTheBrokerOnly = processed.areTheBrokersAlone();
        return ends.entrySet().stream().allMatch(end -> {
            var atTheBroker = committed.getOrDefault(end.getKey(), 0L);
            var inTheDatabase = known.getOrDefault(end.getKey(), atTheBrokerOnly ? atTheBroker : 0L);
            return Math.min(atTheBroker, inTheDatabase) >= end.getValue();
        });
    }
}
