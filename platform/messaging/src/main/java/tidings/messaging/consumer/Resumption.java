package tidings.messaging.consumer;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.transaction.TransactionException;
import tidings.messaging.offsets.ProcessedOffsets;
import tidings.messaging.reactions.EventDispatcher;
import tidings.messaging.reactions.EventDispatchers;

/// The resumption of topics: where a consumer goes on that is given partitions. That is where the broker says, or
/// where the service's own database says that less was heard, because it was restored from a backup. What the database
/// knows nothing of is heard from its beginning: what was reacted to, the inbox knows.
class Resumption implements ConsumerAwareRebalanceListener {
    private static final Logger log = LoggerFactory.getLogger(Resumption.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final EventDispatchers dispatchers;
    private final ProcessedOffsets processed;
    private final ConsumerRebalanceListener health;
    private final BooleanSupplier wanted;

    /// @param wanted whether it is still worth waiting for a database or a broker that is away
    Resumption(
            EventDispatchers dispatchers,
            ProcessedOffsets processed,
            ConsumerRebalanceListener health,
            BooleanSupplier wanted) {
        this.dispatchers = dispatchers;
        this.processed = processed;
        this.health = health;
        this.wanted = wanted;
    }

    /// Writes how far the revoked partitions were heard, for the instance that gets them.
    @Override
    public void onPartitionsRevokedAfterCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        health.onPartitionsRevoked(partitions);
        processed.takenUp().end(partitions);
        try {
            processed.write();
        } catch (DataAccessException | TransactionException _) {
            // they hear a little of it again
        }
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        processed.takenUp().end(partitions);
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        health.onPartitionsAssigned(partitions);
        processed.takenUp().begin(partitions);
        partitions.stream().collect(groupingBy(TopicPartition::topic)).forEach((topic, those) -> {
            var known = patiently(() -> known(consumer, dispatchers.of(topic)));
            those.forEach(partition -> resume(consumer, partition, known.get(partition)));
        });
    }

    /// What the database knows of a topic. Nothing is heard before it is known whether it is history.
    private Map<TopicPartition, Long> known(Consumer<?, ?> consumer, EventDispatcher dispatcher) {
        dispatcher.beginning().note(consumer, processed.areTheBrokersAlone());
        dispatcher.lookForGivenUp();
        return processed.of(dispatcher.topic());
    }

    private void resume(Consumer<?, ?> consumer, TopicPartition partition, @Nullable Long known) {
        var position = consumer.position(partition);
        if (known == null) {
            processed.note(
                    partition, processed.areTheBrokersAlone() ? position : rewind(consumer, partition, position));
        } else if (known < position) {
            log.info(
                    "Hears {} again from {} instead of {}: the database knows no more of it",
                    partition,
                    known,
                    position);
            consumer.seek(partition, known);
        }
    }

    private static long rewind(Consumer<?, ?> consumer, TopicPartition partition, long position) {
        consumer.seekToBeginning(List.of(partition));
        var first = consumer.position(partition);
        if (first < position) {
            log.info(
                    "Hears {} again from {} instead of {}: the database knows nothing of it",
                    partition,
                    first,
                    position);
        }
        return first;
    }

    /// Waits for ever for a database or a broker that is away: nothing can be reacted to meanwhile.
    private <T> T patiently(Supplier<T> question) {
        while (true) {
            try {
                return question.get();
            } catch (DataAccessException | TransactionException | KafkaException away) {
                if (!wanted.getAsBoolean()) {
                    throw away;
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }
}
