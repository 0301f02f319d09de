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
import tidings.provisioning.TopicAccess;

/// How far behind consumers are, by the broker's word.
final class Lag {
    private Lag() {}

    /// How many events each consumer has not heard yet; only those who are behind.
    static Map<String, Long> ofEveryConsumer() {
        try (var broker = Admin.create(TheSystem.running().broker())) {
            var ends = ends(broker);
            var heard = heard(broker);
            var behind = new HashMap<String, Long>();
            TopicAccess.resident()
                    .forEach(access -> behind.put(
                            access.service(),
                            ends.entrySet().stream()
                                    .filter(end ->
                                            access.hears().contains(end.getKey().topic()))
                                    .mapToLong(
                                            end -> end.getValue() - offset(heard.get(access.service()), end.getKey()))
                                    .sum()));
            behind.values().removeIf(lag -> lag == 0);
            return behind;
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError("The broker does not answer", e);
        }
    }

    /// Where the next event of each partition will lie.
    static Map<TopicPartition, Long> ends(Admin broker) throws ExecutionException, InterruptedException {
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
        var all = TopicAccess.resident().stream()
                .collect(Collectors.toMap(TopicAccess::service, _ -> new ListConsumerGroupOffsetsSpec()));
        return broker.listConsumerGroupOffsets(all).all().get();
    }

    private static long offset(@Nullable Map<TopicPartition, OffsetAndMetadata> heard, TopicPartition partition) {
        var offset = heard == null ? null : heard.get(partition);
        return offset == null ? 0 : offset.offset();
    }
}
