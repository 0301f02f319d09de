package tidings.proof.input.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tidings.proof.journal.Journal;
import tidings.proof.journal.PlantedRecord;
import tidings.proof.journal.RecordPlace;

/// The fuzzer puts records onto the topics that no service would tell, and writes them into the journal with who
/// has to park them. The same seed sends the same.
public final class RecordFuzzer {
    private static final int BATCH = 500;

    private final Map<String, Object> broker;
    private final RandomRecords records;
    private final int count;
    private final Journal journal;

    public RecordFuzzer(Map<String, Object> broker, long seed, int count, Journal journal) {
        this.broker = new HashMap<>(broker);
        this.broker.put("max.request.size", 2_000_000);
        this.records = new RandomRecords(seed);
        this.count = count;
        this.journal = journal;
    }

    /// Returns when the broker has taken them all.
    public Planting run() {
        var planted = new HashMap<RecordPlace, Integer>();
        try (var producer = new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int from = 0; from < count; from += BATCH) {
                plant(producer, from, Math.min(count, from + BATCH), planted);
            }
        }
        return new Planting(records, Map.copyOf(planted));
    }

    private void plant(KafkaProducer<byte[], byte[]> producer, int from, int to, Map<RecordPlace, Integer> planted) {
        var sent = new ArrayList<Future<RecordMetadata>>();
        for (int number = from; number < to; number++) {
            var draft = records.at(number);
            var partitions = producer.partitionsFor(draft.topic()).size();
            sent.add(producer.send(draft.record(number % partitions)));
        }
        for (int number = from; number < to; number++) {
            note(number, sent.get(number - from), planted);
        }
    }

    private void note(int number, Future<RecordMetadata> sent, Map<RecordPlace, Integer> planted) {
        try {
            var taken = sent.get();
            var draft = records.at(number);
            planted.put(new RecordPlace(taken.topic(), taken.partition(), taken.offset()), number);
            journal.planted(
                    new PlantedRecord(taken.topic(), taken.partition(), taken.offset(), draft.id(), draft.parkedBy()));
        } catch (ExecutionException refused) {
            throw new IllegalStateException("The broker has not taken record %d".formatted(number), refused);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
