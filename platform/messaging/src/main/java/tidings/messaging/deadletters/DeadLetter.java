package tidings.messaging.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tidings.events.wire.SafeText;
import tidings.messaging.wire.RecordLocation;

/// A dead letter for a person to read, every byte of it: as text where all of it can be seen, else in hexadecimal.
public record DeadLetter(
        long id,
        String place,
        Instant recordedAt,
        String reason,
        @Nullable Content key,
        List<Header> headers,
        @Nullable Content value) {

    static DeadLetter of(ParkedRecord parked, String reason) {
        var raw = parked.raw();
        return new DeadLetter(
                parked.id(),
                RecordLocation.of(raw).toString(),
                Instant.ofEpochMilli(raw.timestamp()),
                reason,
                Content.of(raw.key()),
                StreamSupport.stream(raw.headers().spliterator(), false)
                        .map(header -> new Header(header.key(), Content.of(header.value())))
                        .toList(),
                Content.of(raw.value()));
    }

    /// A header of the record.
    ///
    /// @param value none where there was none
    public record Header(String name, @Nullable Content value) {}

    /// The content of a part of the record, as text or in hexadecimal.
    public record Content(@Nullable String text, @Nullable String hex) {
        static @Nullable Content of(byte @Nullable [] bytes) {
            if (bytes == null) {
                return null;
            }
            try {
                var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                if (text.equals(SafeText.lines(text))) {
                    return new Content(text, null);
                }
            } catch (CharacterCodingException _) {
                // no text
            }
            return new Content(null, HexFormat.of().formatHex(bytes));
        }
    }
}
