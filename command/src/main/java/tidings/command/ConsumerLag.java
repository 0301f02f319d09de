package tidings.command;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;

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
        var ends = admin.listOffsets(heard.keySet().stream().collect(toMap(it -> it, _ -> OffsetSpec.latest())))
                .all()
                .get();
        var behind = heard.entrySet().stream()
                .collect(groupingBy(
                        it -> it.getKey().topic(),
                        TreeMap::new,
                        summingLong(it -> requireNonNull(ends.get(it.getKey())).offset()
                                - it.getValue().offset())));
        return behind.entrySet().stream()
                .map(it -> new ConsumerLag(group, it.getKey(), it.getValue()))
                .toList();
    }
}
