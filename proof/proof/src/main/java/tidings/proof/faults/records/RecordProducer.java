package tidings.proof.faults.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tidings.proof.faults.FaultContext;
import tidings.proof.journal.Journal;
import tidings.proof.journal.PlantedRecord;

/// The producer of records that no service has told. Each is noted in the journal.
final class RecordProducer implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final Journal journal;

    RecordProducer(FaultContext context) {
        this.producer =
                new KafkaProducer<>(context.system().broker(), new ByteArraySerializer(), new ByteArraySerializer());
        this.journal = context.journal();
    }

    static ProducerRecord<byte[], byte[]> record(String topic, String type, UUID key, byte[] value) {
        var record = new ProducerRecord<>(topic, key.toString().getBytes(UTF_8), value);
        record.headers()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_type", type.getBytes(UTF_8))
                .add("ce_source", "somebody else".getBytes(UTF_8));
        return record;
    }

    SentRecord send(ProducerRecord<byte[], byte[]> record) {
        var eventId = UUID.randomUUID();
        record.headers().add("ce_id", eventId.toString().getBytes(UTF_8));
        return new SentRecord(record.topic(), eventId, producer.send(record));
    }

    /// Waits until the broker has taken it.
    PlantedRecord note(SentRecord sending, Set<String> parkedBy) {
        try {
            var sent = sending.taken().get();
            var planted =
                    new PlantedRecord(sending.topic(), sent.partition(), sent.offset(), sending.eventId(), parkedBy);
            journal.planted(planted);
            return planted;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("The broker did not take it", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
