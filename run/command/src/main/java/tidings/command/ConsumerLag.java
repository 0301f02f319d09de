package tidings.command;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// How many events of a topic a group of consumers has not heard yet.
record ConsumerLag(String group, String topic, long events) {
    static List<ConsumerLag> all(Admin admin) throws ExecutionException, InterruptedException {
        var all = new ArrayList<ConsumerLag>();
        var groups = admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .sorted()
                .toList();
        for (var group : groups) {
            all.addAll(of(group, admin));
        }
        return all;
    }

    private static List<ConsumerLag> of(String group, Admin admin) throws ExecutionException, InterruptedException {
        var heard = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        var ends = ends(heard.keySet().stream().map(TopicPartition::topic).collect(toSet()), admin);
        var behind = ends.entrySet().stream()
                .collect(groupingBy(
                        end -> end.getKey().topic(),
                        TreeMap::new,
                        summingLong(end -> end.getValue() - heardOf(end.getKey(), heard))));
        return behind.entrySet().stream()
                .map(topic -> new ConsumerLag(group, topic.getKey(), topic.getValue()))
                .toList();
    }

    /// A partition of which nothing was heard yet is heard from its beginning.
    private static long heardOf(TopicPartition partition, Map<TopicPartition, OffsetAndMetadata> heard) {
        var offset = heard.get(partition);
        return offset == null ? 0 : offset.offset();
    }

    private static Map<TopicPartition, Long> ends(Set<String> topics, Admin admin)
            throws ExecutionException, InterruptedException {
        var latest = admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(toMap(partition -> partition, _ -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey, end -> requireNonNull(end.getValue()).offset()));
    }
}
