package tidings.testing;

import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/// A consumer group, and how far the broker of the tests says that it has come.
record ConsumerGroup(String name) {

    /// Returns when the group has committed all that the topic holds now.
    void hearsOut(String topic) {
        try (var admin = Admin.create(broker())) {
            var ends = ends(admin, topic);
            await().atMost(Duration.ofMinutes(3)).until(() -> {
                var committed = committed(admin);
                return ends.entrySet().stream().allMatch(end -> next(committed, end.getKey()) >= end.getValue());
            });
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Whether it has committed what comes after this record.
    boolean hasHeard(RecordMetadata told) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(broker())) {
            return next(committed(admin), new TopicPartition(told.topic(), told.partition())) > told.offset();
        }
    }

    static Map<String, Object> broker() {
        return Map.of("bootstrap.servers", Backends.broker().address());
    }

    private static Map<TopicPartition, Long> ends(Admin admin, String topic)
            throws ExecutionException, InterruptedException {
        var topics = admin.describeTopics(List.of(topic)).allTopicNames().get();
        var latest = topics.values().stream()
                .flatMap(described -> described.partitions().stream())
                .collect(toMap(part -> new TopicPartition(topic, part.partition()), _ -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(Admin admin)
            throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(name)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    /// Where it goes on, 0 where it has not begun.
    private static long next(Map<TopicPartition, OffsetAndMetadata> committed, TopicPartition partition) {
        var next = committed.get(partition);
        return next == null ? 0 : next.offset();
    }
}
