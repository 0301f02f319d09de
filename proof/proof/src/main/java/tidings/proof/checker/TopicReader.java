package tidings.proof.checker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/// Reads topics from their beginning to where they end now, without being of any group.
final class TopicReader {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Comparator<TopicRecord> IN_ORDER = Comparator.comparing(
            TopicRecord::place,
            Comparator.comparing(Place::topic).thenComparing(Place::partition).thenComparing(Place::offset));

    private final Map<String, Object> settings;
    private final Set<Place> planted;

    TopicReader(Map<String, Object> connection, Set<Place> planted) {
        this.settings = new HashMap<>(connection);
        this.settings.put("max.poll.records", 10_000);
        this.settings.put("fetch.max.wait.ms", 50);
        this.planted = planted;
    }

    List<TopicRecord> read(List<TopicPartition> partitions) {
        var records = new ArrayList<TopicRecord>();
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<byte[], byte[]>(settings, bytes, bytes)) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (!hasReached(ends, consumer)) {
                consumer.poll(PATIENCE).forEach(raw -> records.add(read(raw)));
            }
        }
        records.sort(IN_ORDER);
        return List.copyOf(records);
    }

    private static boolean hasReached(Map<TopicPartition, Long> ends, Consumer<?, ?> consumer) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private TopicRecord read(ConsumerRecord<byte[], byte[]> raw) {
        var place = new Place(raw.topic(), raw.partition(), raw.offset());
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
