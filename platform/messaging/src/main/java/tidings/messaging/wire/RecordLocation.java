package tidings.messaging.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// The place of a record on the topics: what it is known by when nothing else of it is legible. Written as
/// `payments-3@17`.
public record RecordLocation(String topic, int partition, long offset) {
    private static final Pattern WRITTEN = Pattern.compile("(.+)-(\\d{1,9})@(\\d{1,18})");

    public static RecordLocation of(ConsumerRecord<?, ?> raw) {
        return new RecordLocation(raw.topic(), raw.partition(), raw.offset());
    }

    /// Reads a place. Throws [IllegalArgumentException] when that is none.
    public static RecordLocation read(String written) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'%s' is no place: write it as payments-3@17".formatted(written));
        }
        return new RecordLocation(parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3)));
    }

    /// The id of an event whose own is not legible. It says also when the record was made: what a broker that has lost
    /// its data puts into the same place is another event.
    static UUID idOf(ConsumerRecord<?, ?> raw) {
        return UUID.nameUUIDFromBytes(
                "%s of %d".formatted(of(raw), raw.timestamp()).getBytes(UTF_8));
    }

    public TopicPartition topicPartition() {
        return new TopicPartition(topic, partition);
    }

    @Override
    public String toString() {
        return "%s-%d@%d".formatted(topic, partition, offset);
    }
}
