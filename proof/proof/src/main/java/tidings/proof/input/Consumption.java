package tidings.proof.input;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import tidings.provisioning.TopicAccess;

/// How far each consumer has come on each partition, by the broker's word.
final class Consumption {
    private static final List<String> TOPICS = List.of("users", "orders", "payments");

    private final Map<String, Object> broker;

    Consumption(Map<String, Object> broker) {
        this.broker = broker;
    }

    /// Waits until everybody has heard everything. Returns the partitions where somebody is still behind, and how far.
    Map<String, Long> stalledAfter(Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        try (var admin = Admin.create(broker)) {
            var behind = behind(admin);
            while (!behind.isEmpty() && System.nanoTime() < end) {
                Thread.sleep(Duration.ofSeconds(1));
                behind = behind(admin);
            }
            return behind;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("The broker does not say how far its consumers are", e);
        }
    }

    private static Map<String, Long> behind(Admin admin) throws ExecutionException, InterruptedException {
        var ends = ends(admin);
        var heard = admin.listConsumerGroupOffsets(TopicAccess.resident().stream()
                        .collect(toMap(TopicAccess::service, _ -> new ListConsumerGroupOffsetsSpec())))
                .all()
                .get();
        var behind = new TreeMap<String, Long>();
        for (var access : TopicAccess.resident()) {
            ends.forEach((partition, end) -> {
                var lag = end - offset(heard.get(access.service()), partition);
                if (access.hears().contains(partition.topic()) && lag > 0) {
                    behind.put(access.service() + " on " + partition, lag);
                }
            });
        }
        return behind;
    }

    private static Map<TopicPartition, Long> ends(Admin admin) throws ExecutionException, InterruptedException {
        var partitions = admin.describeTopics(TOPICS).allTopicNames().get().values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(it -> new TopicPartition(topic.name(), it.partition())))
                .collect(toMap(partition -> partition, _ -> OffsetSpec.latest()));
        return admin.listOffsets(partitions).all().get().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static long offset(@Nullable Map<TopicPartition, OffsetAndMetadata> heard, TopicPartition partition) {
        var offset = heard == null ? null : heard.get(partition);
        return offset == null ? 0 : offset.offset();
    }
}
