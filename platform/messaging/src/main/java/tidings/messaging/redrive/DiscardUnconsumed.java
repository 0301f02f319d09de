package tidings.messaging.redrive;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.springframework.transaction.support.TransactionOperations;
import tidings.messaging.deadletters.DiscardedDeadLetters;
import tidings.messaging.endpoints.Decision;
import tidings.messaging.offsets.GroupAtTheBroker;
import tidings.messaging.offsets.ProcessedOffsets;
import tidings.messaging.transactions.Transactions;
import tidings.messaging.wire.RecordLocation;

/// Gives up a record that was not heard yet, by its place: it will not even be looked at. Nothing brings it back, so
/// what a person says is held against what is known: a place that was mistaken would be a good event some day.
class DiscardUnconsumed {
    private final Set<String> topics;
    private final GroupAtTheBroker group;
    private final ProcessedOffsets processed;
    private final DiscardedDeadLetters discarded;
    private final TransactionOperations transactions;

    /// @param topics that this service hears
    DiscardUnconsumed(
            Set<String> topics,
            GroupAtTheBroker group,
            ProcessedOffsets processed,
            DiscardedDeadLetters discarded,
            TransactionOperations transactions) {
        this.topics = topics;
        this.group = group;
        this.processed = processed;
        this.discarded = discarded;
        this.transactions = new Transactions(transactions);
    }

    /// Returns how many that are: 1, also when it was given up already, since who has heard no answer asks again.
    /// Throws [IllegalStateException] when there is no such record, or when it was heard, or is heard elsewhere.
    int discard(RecordLocation place, Decision decision) {
        refuseUnlessItLiesThere(place);
        return processed.takenUp().before(place, () -> {
            transactions.executeWithoutResult(_ -> {
                refuseIfItWasHeard(place);
                discarded.takeUnread(place, decision);
            });
            discarded.passOver(place);
            return 1;
        });
    }

    private void refuseUnlessItLiesThere(RecordLocation place) {
        if (!topics.contains(place.topic())) {
            throw new IllegalStateException("this service does not hear %s: it hears %s"
                    .formatted(place.topic(), String.join(", ", new TreeSet<>(topics))));
        }
        try {
            refuseUnlessTheBrokerKnowsIt(place);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service is about to end");
        } catch (ExecutionException | TimeoutException | KafkaException failure) {
            if (failure.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new IllegalStateException("there is no topic %s".formatted(place.topic()));
            }
            throw new IllegalStateException(
                    "the broker does not say whether there is a record at %s: is it up?".formatted(place));
        }
    }

    private void refuseUnlessTheBrokerKnowsIt(RecordLocation place)
            throws ExecutionException, TimeoutException, InterruptedException {
        var partition = place.topicPartition();
        var ends = group.ends(place.topic());
        var end = ends.get(partition);
        if (end == null) {
            throw new IllegalStateException("%s has no partition %d: it has %d, from 0 on"
                    .formatted(place.topic(), place.partition(), ends.size()));
        }
        if (place.offset() >= end) {
            throw new IllegalStateException("nothing lies at %s yet: %s ends at %d".formatted(place, partition, end));
        }
        if (!processed.takenUp().isOf(partition) && group.hears(partition)) {
            throw new IllegalStateException(
                    "another instance of this service hears %s: give it up there".formatted(partition));
        }
    }

    private void refuseIfItWasHeard(RecordLocation place) {
        if (processed.isWritten(place)) {
            throw new IllegalStateException("%s was heard, and is not parked (any more)".formatted(place));
        }
    }
}
