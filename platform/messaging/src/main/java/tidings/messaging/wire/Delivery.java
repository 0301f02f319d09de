package tidings.messaging.wire;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tidings.events.Event;
import tidings.events.contract.LastWord;
import tidings.messaging.Envelope;

/// A record as it came from a topic, and what could be made of it.
public sealed interface Delivery {
    ConsumerRecord<byte[], byte[]> raw();

    @Nullable
    String key();

    @Nullable
    UUID id();

    @Nullable
    String type();

    /// The key on which this record and others wait for each other; none where key or id are not legible.
    default Optional<String> waitsOn() {
        return id() == null ? Optional.empty() : Optional.ofNullable(key());
    }

    /// An event that this service knows.
    record Legible(ConsumerRecord<byte[], byte[]> raw, String key, Envelope envelope, Cause cause, Event event)
            implements Delivery {
        @Override
        public UUID id() {
            return envelope.id();
        }

        @Override
        public String type() {
            return envelope.type();
        }

        public static List<Legible> among(Collection<? extends Delivery> deliveries) {
            return deliveries.stream()
                    .filter(Legible.class::isInstance)
                    .map(Legible.class::cast)
                    .toList();
        }

        /// Whether all that was told before this event on its key is void.
        public boolean isLastWord() {
            return event.getClass().isAnnotationPresent(LastWord.class);
        }
    }

    /// An event of a type that this service does not know (yet): nothing to react to.
    record Unknown(ConsumerRecord<byte[], byte[]> raw, String key, UUID id, String type) implements Delivery {}

    /// A malformed record. Where its key and id are legible, what follows on the key has to wait for it.
    record Illegible(
            ConsumerRecord<byte[], byte[]> raw,
            @Nullable String key,
            @Nullable UUID id,
            @Nullable String type,
            String reason)
            implements Delivery {}
}
