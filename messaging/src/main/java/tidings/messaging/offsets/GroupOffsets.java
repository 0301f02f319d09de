package tidings.messaging.offsets;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tidings.events.Event;
import tidings.events.wire.Family;
import tidings.messaging.CaughtUp;

/// The offsets of a service's group, held against the ends of a topic, which the broker is asked for each time.
///
/// They are the group's, and not an instance's: each instance sees its own partitions only. An offset is committed
/// when all before it was reacted to or parked. Of what the broker and the service's database say of it the lesser
/// counts.
class GroupOffsets implements CaughtUp, DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(GroupOffsets.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final String group;
    private final HeardOffsets heard;
    private final Supplier<Admin> broker;
    private @Nullable Admin connection;

    GroupOffsets(String group, HeardOffsets heard, Supplier<Admin> broker) {
        this.group = group;
        this.heard = heard;
        this.broker = broker;
    }

    @Override
    public boolean with(Class<? extends Event> family) {
        var topic = Family.of(family).topic();
        try {
            return reaches(topic, ends(topic), System.nanoTime() + PATIENCE.toNanos());
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
        var known = heard.of(topic);
        var committed = committed();
        return ends.entrySet().stream().allMatch(end -> {
            var atTheBroker = committed.getOrDefault(end.getKey(), 0L);
            var inTheDatabase = known.getOrDefault(end.getKey(), atTheBroker);
            return Math.min(atTheBroker, inTheDatabase) >= end.getValue();
        });
    }

    private Map<TopicPartition, Long> ends(String topic)
            throws ExecutionException, TimeoutException, InterruptedException {
        var description = answer(broker().describeTopics(List.of(topic)).allTopicNames());
        var latest = requireNonNull(description.get(topic)).partitions().stream()
                .collect(toMap(it -> new TopicPartition(topic, it.partition()), _ -> OffsetSpec.latest()));
        return answer(broker().listOffsets(latest).all()).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, it -> it.getValue().offset()));
    }

    /// A partition of which nothing was committed is missing.
    private Map<TopicPartition, Long> committed() throws ExecutionException, TimeoutException, InterruptedException {
        return answer(broker().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).entrySet().stream()
                .filter(it -> it.getValue() != null)
                .collect(toMap(
                        Map.Entry::getKey, it -> requireNonNull(it.getValue()).offset()));
    }

    private static <T> T answer(KafkaFuture<T> question)
            throws ExecutionException, TimeoutException, InterruptedException {
        return question.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Made when somebody asks for the first time: most services never do.
    private synchronized Admin broker() {
        if (connection == null) {
            connection = broker.get();
        }
        return connection;
    }

    @Override
    public synchronized void destroy() {
        if (connection != null) {
            connection.close(Duration.ofSeconds(1));
        }
    }
}
