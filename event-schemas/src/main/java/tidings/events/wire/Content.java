package tidings.events.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The content of a record that is a [CloudEvent](https://cloudevents.io): attributes and data, wherever they are. In
/// the Kafka binding's binary mode, in which our services tell, attributes are headers and the value is the data; in
/// structured mode both are in the value.
public sealed interface Content permits Content.Binary, StructuredContent {
    String STRUCTURED = "application/cloudevents";

    static Content of(Attributes headers, byte @Nullable [] value) {
        var type = headers.text("content-type");
        var bytes = value == null ? new byte[0] : value;
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(STRUCTURED)
                ? StructuredContent.of(type, bytes)
                : new Binary(headers, bytes);
    }

    /// None where it is missing or illegible.
    @Nullable
    String attribute(String name);

    byte[] data();

    /// Why there is no reading it, in a few words; none where there is.
    @Nullable
    String problem();

    /// The mode, where it is worth telling.
    String mode();

    /// Whether it says of itself that it is an event, so that others on its key wait for it even where it has no id.
    boolean isAnnounced();

    default @Nullable UUID id(String name) {
        return Attributes.idOf(attribute(name));
    }

    /// The time at which the event happened.
    ///
    /// @param otherwise when it does not say
    default Instant time(Instant otherwise) {
        try {
            return Instant.parse(String.valueOf(attribute("time")));
        } catch (DateTimeException _) {
            return otherwise;
        }
    }

    /// The usual one.
    final class Binary implements Content {
        private final Attributes headers;
        private final byte[] data;

        private Binary(Attributes headers, byte[] data) {
            this.headers = headers;
            this.data = data;
        }

        @Override
        public byte[] data() {
            return data;
        }

        @Override
        public @Nullable String attribute(String name) {
            return headers.text(name.equals("traceparent") ? name : "ce_" + name);
        }

        @Override
        public @Nullable String problem() {
            return id("id") == null ? "no valid ce_id" : attribute("type") == null ? "no valid ce_type" : null;
        }

        @Override
        public String mode() {
            return "";
        }

        @Override
        public boolean isAnnounced() {
            return false;
        }
    }
}
