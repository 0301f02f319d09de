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
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/// What the broker knows of a service's group and of the topics that it hears. It is asked each time, and anew whenever
/// it does not answer.
public class GroupAtTheBroker implements DisposableBean {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String group;
    private final Supplier<Admin> broker;
    private @Nullable Admin connection;

    public GroupAtTheBroker(String group, Supplier<Admin> broker) {
        this.group = group;
        this.broker = broker;
    }

    /// The next offset of each partition that the topic has.
    public Map<TopicPartition, Long> ends(String topic)
            throws ExecutionException, TimeoutException, InterruptedException {
        var description = answer(broker().describeTopics(List.of(topic)).allTopicNames());
        var latest = requireNonNull(description.get(topic)).partitions().stream()
                .collect(toMap(it -> new TopicPartition(topic, it.partition()), _ -> OffsetSpec.latest()));
        return answer(broker().listOffsets(latest).all()).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, it -> it.getValue().offset()));
    }

    /// A partition of which nothing was committed is missing.
    Map<TopicPartition, Long> committed() throws ExecutionException, TimeoutException, InterruptedException {
        return answer(broker().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).entrySet().stream()
                .filter(it -> it.getValue() != null)
                .collect(toMap(
                        Map.Entry::getKey, it -> requireNonNull(it.getValue()).offset()));
    }

    /// Whether an instance of the service hears the partition at this moment.
    public boolean hears(TopicPartition partition) throws ExecutionException, TimeoutException, InterruptedException {
        try {
            return answer(broker().describeConsumerGroups(List.of(group)).all()).values().stream()
                    .flatMap(it -> it.members().stream())
                    .anyMatch(it -> it.assignment().topicPartitions().contains(partition));
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof GroupIdNotFoundException) {
                return false; // nobody has heard anything yet
            }
            throw failure;
        }
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
