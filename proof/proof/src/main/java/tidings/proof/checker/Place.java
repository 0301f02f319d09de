package tidings.proof.checker;

import tidings.proof.load.GivenUp;
import tidings.proof.load.PlantedRecord;

/// Where a record lies: what it is known by when nothing else of it is legible.
record Place(String topic, int partition, long offset) {
    static Place of(PlantedRecord planted) {
        return new Place(planted.topic(), planted.partition(), planted.offset());
    }

    static Place of(GivenUp record) {
        return new Place(record.topic(), record.partition(), record.offset());
    }

    @Override
    public String toString() {
        return "%s-%d@%d".formatted(topic, partition, offset);
    }
}
