package tidings.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The attributes of an event, which stand in the headers of its record ([CloudEvents](https://cloudevents.io) in the
/// Kafka binding's binary mode). What is not as agreed is as if it were not there.
public final class Attributes {
    private static final int LONGEST_TEXT = 255;

    private final Headers headers;

    public Attributes(Headers headers) {
        this.headers = headers;
    }

    /// The headers of a record, of whatever client.
    @FunctionalInterface
    public interface Headers {
        /// The content of the last one of that name.
        byte @Nullable [] last(String name);
    }

    public @Nullable String text(String name) {
        return text(headers.last(name));
    }

    public @Nullable UUID id(String name) {
        var text = text(name);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /// When the event happened.
    ///
    /// @param otherwise when it does not say
    public Instant time(Instant otherwise) {
        try {
            return Instant.parse(String.valueOf(text("ce_time")));
        } catch (DateTimeException _) {
            return otherwise;
        }
    }

    /// Text that a database takes too, also in an index, and that forges no line in a log: strict UTF-8 without control
    /// characters, and short.
    static @Nullable String text(byte @Nullable [] bytes) {
        try {
            var text = bytes == null
                    ? ""
                    : UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.isEmpty()
                            || text.length() > LONGEST_TEXT
                            || text.chars().anyMatch(Character::isISOControl)
                    ? null
                    : text;
        } catch (CharacterCodingException _) {
            return null;
        }
    }
}
