package tidings.order.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import tidings.events.OrderId;

/// A bookmark marks where a page of orders ends and the next one begins. To a client just a text.
record Bookmark(UUID before) {

    /// The start, where nothing has been read yet: before the greatest id there is.
    private static final Bookmark START = new Bookmark(new UUID(-1, -1));

    static Bookmark after(OrderId last) {
        return new Bookmark(last.value());
    }

    /// Reads a bookmark. Throws [IllegalArgumentException] for a text that is none of ours.
    public static Bookmark of(String text) {
        if (text.isEmpty()) {
            return START;
        }
        var bytes = Base64.getUrlDecoder().decode(text);
        if (bytes.length != 2 * Long.BYTES) {
            throw new IllegalArgumentException("Not a bookmark: " + text);
        }
        var buffer = ByteBuffer.wrap(bytes);
        return new Bookmark(new UUID(buffer.getLong(), buffer.getLong()));
    }

    @JsonValue
    @Override
    public String toString() {
        var bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(before.getMostSignificantBits())
                .putLong(before.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
