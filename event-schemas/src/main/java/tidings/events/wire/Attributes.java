package tidings.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The headers of a record, of whatever client, in which the attributes of an event stand. What is not as agreed is as
/// if it were not there.
@FunctionalInterface
public interface Attributes {
    int LONGEST_TEXT = 255;

    /// The content of the last header of that name.
    byte @Nullable [] last(String name);

    default @Nullable String text(String name) {
        return textOf(last(name));
    }

    /// Text that a database takes too, also in an index, and that forges no line in a log: strict UTF-8 without control
    /// characters, and short.
    static @Nullable String textOf(byte @Nullable [] bytes) {
        try {
            return bytes == null
                    ? null
                    : textOf(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    static @Nullable String textOf(String text) {
        var isText =
                !text.isEmpty() && text.length() <= LONGEST_TEXT && text.chars().noneMatch(Character::isISOControl);
        return isText ? text : null;
    }

    static @Nullable UUID idOf(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
