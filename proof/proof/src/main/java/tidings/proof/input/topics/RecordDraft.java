package tidings.proof.input.topics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/// A record before it is sent: an event as a stranger tells it, until something about it is made wrong.
final class RecordDraft {
    private final String topic;
    private byte @Nullable [] key;
    private byte @Nullable [] value;
    private @Nullable UUID id;
    private final List<Header> headers = new ArrayList<>();
    private Set<String> parkedBy;

    /// @param parkedBy who has to park it, as it is
    RecordDraft(String topic, String key, String type, byte[] value, UUID id, Set<String> parkedBy) {
        this.topic = topic;
        this.key = key.getBytes(UTF_8);
        this.value = value;
        this.id = id;
        this.parkedBy = parkedBy;
        with("ce_specversion", "1.0")
                .with("ce_id", id.toString())
                .with("ce_type", type)
                .with("ce_source", "a-stranger");
    }

    RecordDraft with(String header, String text) {
        return with(header, text.getBytes(UTF_8));
    }

    /// Adds a header. The last one of a name counts.
    RecordDraft with(String header, byte @Nullable [] bytes) {
        headers.add(new RecordHeader(header, bytes));
        return this;
    }

    RecordDraft without(String header) {
        headers.removeIf(it -> it.key().equals(header));
        return this;
    }

    /// The draft without an id, or under one that is none.
    RecordDraft anonymous(byte @Nullable [] otherId) {
        id = null;
        without("ce_id");
        return otherId == null ? this : with("ce_id", otherId);
    }

    RecordDraft about(byte @Nullable [] otherKey) {
        key = otherKey;
        return this;
    }

    RecordDraft saying(byte @Nullable [] otherValue) {
        value = otherValue;
        return this;
    }

    RecordDraft ignored() {
        parkedBy = Set.of();
        return this;
    }

    String topic() {
        return topic;
    }

    /// None where its headers do not tell one.
    @Nullable
    UUID id() {
        return id;
    }

    byte @Nullable [] key() {
        return key;
    }

    byte @Nullable [] value() {
        return value;
    }

    Set<String> parkedBy() {
        return parkedBy;
    }

    ProducerRecord<byte[], byte[]> record(int partition) {
        return new ProducerRecord<>(topic, partition, key, value, headers);
    }
}
