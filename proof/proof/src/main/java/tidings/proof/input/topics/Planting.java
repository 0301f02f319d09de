package tidings.proof.input.topics;

import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Set;
import tidings.proof.journal.RecordPlace;

/// A planting is what a fuzzer has put where on the topics.
///
/// @param planted the records' numbers, which make them again
public record Planting(RandomRecords records, Map<RecordPlace, Integer> planted) {
    /// The places of the records that somebody has to park.
    public Set<RecordPlace> toBeParked() {
        return planted.entrySet().stream()
                .filter(record -> !records.at(record.getValue()).parkedBy().isEmpty())
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /// How many of a topic are of a type that nobody knows.
    public long ignoredOf(String topic) {
        return planted.entrySet().stream()
                .filter(record -> record.getKey().topic().equals(topic))
                .filter(record -> records.at(record.getValue()).parkedBy().isEmpty())
                .count();
    }
}
