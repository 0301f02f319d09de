package tidings.proof.faults.records;

import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;

/// A record that is on its way.
record SentRecord(String topic, UUID eventId, Future<RecordMetadata> taken) {}
