package tidings.proof.input;

import java.util.Map;

/// What a fuzzer has put where on the topics.
///
/// @param planted the records' numbers, which make them again
public record Planting(Records records, Map<Place, Integer> planted) {
    /// A record's place on the topics.
    public record Place(String topic, int partition, long offset) {}

    /// How many of a topic are of a type that nobody knows.
    long ignoredOf(String topic) {
        return planted.entrySet().stream()
                .filter(record -> record.getKey().topic().equals(topic))
                .filter(record -> records.at(record.getValue()).parkedBy().isEmpty())
                .count();
    }
}
