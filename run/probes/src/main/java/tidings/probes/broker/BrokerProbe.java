package tidings.probes.broker;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import tidings.probes.ProbeFailed;

/// A probe asks the broker where topics end and how far they were heard. Each question throws [ProbeFailed] when it is
/// not answered within 10 s.
public final class BrokerProbe implements AutoCloseable {
    private static final int MILLIS = 10_000;

    private final Admin admin;

    /// @param connection what a Kafka client needs to know
    public BrokerProbe(Map<String, Object> connection) {
        admin = Admin.create(patient(connection));
    }

    /// The connection's settings, for a client that waits no longer than a probe.
    static Map<String, Object> patient(Map<String, Object> connection) {
        var settings = new HashMap<>(connection);
        settings.put("default.api.timeout.ms", MILLIS);
        settings.put("request.timeout.ms", MILLIS / 2);
        return settings;
    }

    /// The consumer groups that the broker knows.
    public Set<String> groups() {
        return answer(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
                .map(GroupListing::groupId)
                .collect(toSet());
    }

    /// The offsets at which a consumer group goes on, on each partition of which it has heard anything.
    public Map<TopicPartition, Long> heardBy(String group) {
        var offsets = answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return offsets.entrySet().stream()
                .filter(it -> it.getValue() != null)
                .collect(toMap(
                        Map.Entry::getKey,
                        it -> Objects.requireNonNull(it.getValue()).offset()));
    }

    /// The offsets at which the next event of each partition will lie.
    public Map<TopicPartition, Long> ends(Collection<String> topics) {
        var latest = partitions(topics).stream().collect(toMap(it -> it, _ -> OffsetSpec.latest()));
        return answer(admin.listOffsets(latest).all()).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, it -> it.getValue().offset()));
    }

    public List<TopicPartition> partitions(Collection<String> topics) {
        return answer(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private static <T> T answer(KafkaFuture<T> question) {
        try {
            return question.get(MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new ProbeFailed("the broker", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProbeFailed("the broker", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
