package tidings.messaging.deadletters;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The headers of a record as they are kept: a JSON array with a pair of name and value for each, in their order, with
/// a character a byte. What was parked by an earlier version has an object in its place.
final class KeptHeaders {
    private static final JsonMapper JSON = new JsonMapper();

    private KeptHeaders() {}

    static String write(Headers headers) {
        return JSON.writeValueAsString(StreamSupport.stream(headers.spliterator(), false)
                .map(header -> Arrays.asList(header.key(), text(header.value())))
                .toList());
    }

    static Headers read(String kept) {
        var headers = new RecordHeaders();
        var json = JSON.readTree(kept);
        if (json.isObject()) {
            json.forEachEntry((name, value) -> headers.add(name, bytes(value)));
        } else {
            json.forEach(pair -> headers.add(pair.path(0).asString(), bytes(pair.path(1))));
        }
        return headers;
    }

    private static @Nullable String text(byte @Nullable [] value) {
        return value == null ? null : new String(value, ISO_8859_1);
    }

    private static byte @Nullable [] bytes(JsonNode value) {
        return value.isNull() ? null : value.asString().getBytes(ISO_8859_1);
    }
}
