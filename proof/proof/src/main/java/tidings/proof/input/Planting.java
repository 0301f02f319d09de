package tidings.proof.input;

import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Set;

/// What a fuzzer has put where on the topics.
///
/// @param planted the records' numbers, which make them again
public record Planting(Records records, Map<Place, Integer> planted) {
    /// A record's place on the topics.
    public record Place(String topic, int partition, long offset) {}

    /// Where those lie that somebody has to park.
    public Set<Place> toBeParked() {
        return planted.entrySet().stream()
                .filter(record -> !records.at(record.getValue()).parkedBy().isEmpty())
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /// How many of a topic are of a type that nobody knows.
    long ignoredOf(String topic) {
        return planted.entrySet().stream()
                .filter(record -> record.getKey().topic().equals(topic))
                .filter(record -> records.at(record.getValue()).parkedBy().isEmpty())
                .count();
    }
}
