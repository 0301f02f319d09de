package tidings.messaging.consumer;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.kafka.event.ConsumerRetryAuthEvent;
import org.springframework.kafka.event.ConsumerRetryAuthSuccessfulEvent;
import org.springframework.kafka.event.ConsumerStartedEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;

/// The health of a consumer says in a sentence what keeps it from hearing its topics: it has stopped, the broker
/// refuses it, or it makes no progress with what it has heard.
class ConsumerHealth
        implements BatchMessageListener<byte[], byte[]>, ConsumerRebalanceListener, ApplicationEventPublisher {
    private final String topics;
    private final BatchMessageListener<byte[], byte[]> listener;
    private final Duration failing;
    private final Duration busy;
    private volatile @Nullable BatchInHand inHand;
    private volatile @Nullable Error fatal;
    private volatile ConsumerStoppedEvent.@Nullable Reason end;
    private volatile ConsumerRetryAuthEvent.@Nullable Reason refusal;

    /// @param failing after which a batch that fails time and again is worth a word
    /// @param busy    after which one that takes no end is
    ConsumerHealth(String topics, BatchMessageListener<byte[], byte[]> listener, Duration failing, Duration busy) {
        this.topics = topics;
        this.listener = listener;
        this.failing = failing;
        this.busy = busy;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        var before = inHand;
        var batch = before == null ? BatchInHand.taken() : before;
        inHand = batch;
        try {
            listener.onMessage(records);
            inHand = null;
        } catch (BatchListenerFailedException rest) {
            inHand = null; // some of it is done
            throw rest;
        } catch (RuntimeException failure) {
            inHand = batch.failed(failure);
            throw failure;
        } catch (Error error) {
            fatal = error;
            throw error;
        }
    }

    /// Forgets the batch in hand, because another instance hears the partitions from now on.
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        inHand = null;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}

    /// Notes what the container tells of its consumer.
    @Override
    public void publishEvent(Object event) {
        switch (event) {
            case ConsumerStartedEvent _ -> {
                fatal = null;
                end = null;
                refusal = null;
            }
            case ConsumerStoppedEvent stopped -> end = stopped.getReason();
            case ConsumerRetryAuthEvent refused -> refusal = refused.getReason();
            case ConsumerRetryAuthSuccessfulEvent _ -> refusal = null;
            default -> {} // nothing that keeps it from hearing
        }
    }

    Optional<String> problem() {
        return Optional.ofNullable(end)
                .map(this::stopped)
                .or(() -> Optional.ofNullable(refusal).map(this::refused))
                .or(() -> Optional.ofNullable(inHand).flatMap(batch -> batch.problem(topics, failing, busy)));
    }

    private String stopped(ConsumerStoppedEvent.Reason reason) {
        return "the consumer of %s has stopped (%s), and its events wait on their topics: start the service again"
                .formatted(topics, fatal == null ? reason : fatal);
    }

    private String refused(ConsumerRetryAuthEvent.Reason reason) {
        return "the broker refuses the consumer of %s (%s), which retries every 5 s: check its %s"
                .formatted(topics, reason, wanted(reason));
    }

    private static String wanted(ConsumerRetryAuthEvent.Reason refused) {
        return switch (refused) {
            case AUTHENTICATION -> "password";
            case AUTHORIZATION -> "permission to read its topics";
        };
    }
}
