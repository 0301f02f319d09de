package tidings.proof.evidence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tidings.probes.broker.ConsumerLag;

/// The contents of the topics: what lies there, each partition in order, and who has not heard all of it.
public record TopicContents(List<TopicRecord> records, List<ConsumerLag> lags) {
    public Stream<TopicRecord> on(String topic) {
        return records.stream().filter(record -> record.place().topic().equals(topic));
    }

    /// What services have told on it: each version where it occurs first, since it may be sent again.
    public Stream<TopicRecord> told(String topic) {
        var seen = new HashSet<Optional<VersionedEvent>>();
        return on(topic)
                .filter(record -> !record.planted() && record.version().isPresent())
                .filter(record -> seen.add(record.version()));
    }

    /// The records that services have told on the topic, by key.
    public Map<String, List<TopicRecord>> histories(String topic) {
        return told(topic)
                .collect(groupingBy(record -> Objects.requireNonNull(record.key()), LinkedHashMap::new, toList()));
    }
}
