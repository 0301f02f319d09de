package tidings.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// Text that a database takes too, also in an index, and that forges no line in a log: strict UTF-8 without control
/// characters, and short. None where something is no such text.
final class ShortText {
    private static final int LONGEST = 255;

    private ShortText() {}

    static @Nullable String of(byte @Nullable [] bytes) {
        try {
            return bytes == null
                    ? null
                    : of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    static @Nullable String of(String text) {
        return text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)
                ? null
                : text;
    }

    static @Nullable String ofHeader(ConsumerRecord<?, ?> raw, String name) {
        var header = raw.headers().lastHeader(name);
        return header == null ? null : of(header.value());
    }

    static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
