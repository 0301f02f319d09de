package tidings.events.wire;

import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An event as one JSON object.
///
/// @param object  nothing where it is no JSON, or another format
/// @param problem why there is no reading it
record StructuredContent(
        String type, JsonNode object, @Nullable String problem) implements Content {
    private static final JsonMapper JSON = new JsonMapper();

    static StructuredContent of(String type, byte[] value) {
        var nothing = JSON.missingNode();
        if (!type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT).equals(STRUCTURED + "+json")) {
            return new StructuredContent(type, nothing, "an event in a format that nobody here reads");
        }
        try {
            var object = JSON.readTree(value);
            return new StructuredContent(type, object, problemOf(object));
        } catch (JacksonException _) {
            return new StructuredContent(type, nothing, "no JSON");
        }
    }

    private static @Nullable String problemOf(JsonNode object) {
        return Attributes.idOf(attribute(object, "id")) == null
                ? "no valid id"
                : attribute(object, "type") == null ? "no valid type" : null;
    }

    @Override
    public @Nullable String attribute(String name) {
        return attribute(object, name);
    }

    private static @Nullable String attribute(JsonNode object, String name) {
        var value = object.path(name);
        return value.isString() ? Attributes.textOf(value.asString()) : null;
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
    public String mode() {
        return " in structured mode (%s)".formatted(type);
    }

    @Override
    public boolean isAnnounced() {
        return true;
    }
}
