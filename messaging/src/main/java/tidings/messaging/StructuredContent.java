package tidings.messaging;

import static java.util.Objects.requireNonNullElseGet;

import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An event as one JSON object. It says by its content type that it is an event, so others on its key wait for it even
/// where its id is not legible; then it is known by its place.
///
/// @param object  nothing where it is no JSON, or another format
/// @param problem why there is no reading it
record StructuredContent(
        Place place, String type, JsonNode object, @Nullable String problem) implements Content {
    private static final JsonMapper JSON = new JsonMapper();

    static StructuredContent of(ConsumerRecord<byte[], byte[]> raw, String type) {
        var place = Place.of(raw);
        var nothing = JSON.missingNode();
        if (!type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT).equals(STRUCTURED + "+json")) {
            return new StructuredContent(place, type, nothing, "an event in a format that nobody here reads");
        }
        try {
            var object = JSON.readTree(raw.value() == null ? new byte[0] : raw.value());
            return new StructuredContent(place, type, object, problemOf(object));
        } catch (JacksonException _) {
            return new StructuredContent(place, type, nothing, "no JSON");
        }
    }

    private static @Nullable String problemOf(JsonNode object) {
        return ShortText.id(attribute(object, "id")) == null
                ? "no valid id"
                : attribute(object, "type") == null ? "no valid type" : null;
    }

    @Override
    public @Nullable String attribute(String name) {
        return attribute(object, name);
    }

    private static @Nullable String attribute(JsonNode object, String name) {
        var value = object.path(name);
        return value.isString() ? ShortText.of(value.asString()) : null;
    }

    /// Throws [IllegalArgumentException] when they are encoded, and wrongly.
    @Override
    public byte[] data() {
        var encoded = object.path("data_base64");
        if (encoded.isString()) {
            return Base64.getDecoder().decode(encoded.asString());
        }
        var data = object.path("data");
        return data.isMissingNode() ? new byte[0] : JSON.writeValueAsBytes(data);
    }

    @Override
    public UUID id() {
        return requireNonNullElseGet(ShortText.id(attribute("id")), place::id);
    }

    @Override
    public String mode() {
        return " in structured mode (%s)".formatted(type);
    }
}
