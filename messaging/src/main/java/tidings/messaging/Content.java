package tidings.messaging;

import java.util.Locale;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// The content of a record that is a CloudEvent: attributes and data, wherever they are. In binary mode, in which our
/// services tell, attributes are headers and the value is the data; in structured mode both are in the value.
sealed interface Content permits Content.Binary, StructuredContent {
    String STRUCTURED = "application/cloudevents";

    static Content of(ConsumerRecord<byte[], byte[]> raw) {
        var type = ShortText.ofHeader(raw, "content-type");
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(STRUCTURED)
                ? StructuredContent.of(raw, type)
                : new Binary(raw);
    }

    /// None where it is missing or illegible.
    @Nullable
    String attribute(String name);

    byte[] data();

    /// None where it is missing or illegible, and others on its key do not have to wait for it.
    @Nullable
    UUID id();

    /// Why there is no reading it, in a few words; none where there is.
    @Nullable
    String problem();

    /// The mode, where it is worth telling.
    String mode();

    /// The usual one.
    record Binary(ConsumerRecord<byte[], byte[]> raw) implements Content {
        @Override
        public @Nullable String attribute(String name) {
            return ShortText.ofHeader(raw, name.equals("traceparent") ? name : "ce_" + name);
        }

        @Override
        public byte[] data() {
            return raw.value() == null ? new byte[0] : raw.value();
        }

        @Override
        public @Nullable UUID id() {
            return ShortText.id(attribute("id"));
        }

        @Override
        public @Nullable String problem() {
            return id() == null ? "no valid ce_id" : attribute("type") == null ? "no valid ce_type" : null;
        }

        @Override
        public String mode() {
            return "";
        }
    }
}
