package tidings.proof.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tidings.proof.journal.RecordPlace;

/// A reading of what lies on a topic, by somebody who is prepared for anything.
///
/// @param planted where a fault has put something
record RecordReading(Set<RecordPlace> planted) {
    TopicRecord of(ConsumerRecord<byte[], byte[]> raw) {
        var place = new RecordPlace(raw.topic(), raw.partition(), raw.offset());
        return new TopicRecord(
                place,
                text(raw.key()),
                uuid(header(raw, "ce_id")),
                header(raw, "ce_type"),
                time(header(raw, "ce_time")),
                String.valueOf(text(raw.value())),
                planted.contains(place));
    }

    private static @Nullable String header(ConsumerRecord<?, ?> raw, String name) {
        var header = raw.headers().lastHeader(name);
        return header == null ? null : text(header.value());
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null || bytes.length == 0 ? null : new String(bytes, UTF_8);
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static Instant time(@Nullable String text) {
        try {
            return text == null ? Instant.EPOCH : Instant.parse(text);
        } catch (DateTimeException _) {
            return Instant.EPOCH;
        }
    }
}
