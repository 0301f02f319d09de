package tidings.proof.journal;

/// The place of a record, by which it is known when nothing else of it is legible.
public record RecordPlace(String topic, int partition, long offset) {
    public static RecordPlace of(PlantedRecord planted) {
        return new RecordPlace(planted.topic(), planted.partition(), planted.offset());
    }

    public static RecordPlace of(DiscardedRecord record) {
        return new RecordPlace(record.topic(), record.partition(), record.offset());
    }

    @Override
    public String toString() {
        return "%s-%d@%d".formatted(topic, partition, offset);
    }
}
