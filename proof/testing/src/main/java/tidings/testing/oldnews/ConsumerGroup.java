package tidings.testing.oldnews;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import tidings.testing.Backends;

/// A consumer group at the broker of the tests, and what the broker says of it and of topics.
record ConsumerGroup(String name) {

    /// Whether it has committed what comes after this record.
    boolean hasHeard(RecordMetadata told) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(broker())) {
            var committed = admin.listConsumerGroupOffsets(name).partitionsToOffsetAndMetadata();
            var next = committed.get().get(new TopicPartition(told.topic(), told.partition()));
            return next != null && next.offset() > told.offset();
        }
    }

    static Map<String, Object> broker() {
        return Map.of("bootstrap.servers", Backends.broker().address());
    }

    /// The next offset of each partition of a topic, by its number.
    static Map<Integer, Long> ends(String topic) {
        try (var admin = Admin.create(broker())) {
            var topics = admin.describeTopics(List.of(topic)).allTopicNames().get();
            var latest = topics.values().stream()
                    .flatMap(described -> described.partitions().stream())
                    .collect(toMap(part -> new TopicPartition(topic, part.partition()), _ -> OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get().entrySet().stream()
                    .collect(toMap(
                            end -> end.getKey().partition(),
                            end -> end.getValue().offset()));
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
