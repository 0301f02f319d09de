package tidings.stories;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// How far behind consumers are, by the broker's word.
final class Lag {
    private static final Map<String, List<String>> WHO_HEARS_WHAT = Map.of(
            "order-service", List.of("payments"),
            "payment-service", List.of("orders", "users"),
            "notification-service", List.of("orders", "payments", "users"),
            "analytics-service", List.of("orders", "payments", "users"));

    private Lag() {}

    /// How many events each consumer has not heard yet; only those who are behind.
    static Map<String, Long> ofEveryConsumer() {
        try (var broker = Admin.create(Map.of("bootstrap.servers", Wire.BROKER))) {
            var ends = ends(broker);
            var heard = heard(broker);
            var behind = new HashMap<String, Long>();
            WHO_HEARS_WHAT.forEach((service, topics) -> behind.put(
                    service,
                    ends.entrySet().stream()
                            .filter(end -> topics.contains(end.getKey().topic()))
                            .mapToLong(end -> end.getValue() - offset(heard.get(service), end.getKey()))
                            .sum()));
            behind.values().removeIf(lag -> lag == 0);
            return behind;
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError("The broker does not answer", e);
        }
    }

    private static Map<TopicPartition, Long> ends(Admin broker) throws ExecutionException, InterruptedException {
        var partitions =
                broker.describeTopics(List.of("users", "orders", "payments")).allTopicNames().get().values().stream()
                        .flatMap(topic ->
                                topic.partitions().stream().map(it -> new TopicPartition(topic.name(), it.partition())))
                        .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        return broker.listOffsets(partitions).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static Map<String, Map<TopicPartition, OffsetAndMetadata>> heard(Admin broker)
            throws ExecutionException, InterruptedException {
        var all = WHO_HEARS_WHAT.keySet().stream()
                .collect(Collectors.toMap(service -> service, _ -> new ListConsumerGroupOffsetsSpec()));
        return broker.listConsumerGroupOffsets(all).all().get();
    }

    private static long offset(@Nullable Map<TopicPartition, OffsetAndMetadata> heard, TopicPartition partition) {
        var offset = heard == null ? null : heard.get(partition);
        return offset == null ? 0 : offset.offset();
    }
}
