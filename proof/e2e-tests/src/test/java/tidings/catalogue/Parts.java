package tidings.catalogue;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The schemas of events and of what they are made of, each under a name of its own. AsyncAPI's own kind of schema is a
/// JSON Schema of an earlier draft: it has no `$defs`, and nothing counts that stands beside a `$ref`. Why it is used
/// nevertheless is in ADR 15.
final class Parts {
    private final ObjectNode schemas;
    private final Map<String, JsonNode> known = new HashMap<>();

    Parts(ObjectNode schemas) {
        this.schemas = schemas;
    }

    /// Puts the contract's schema and its parts among the others, and returns it.
    JsonNode add(EventContract contract) {
        var schema = (ObjectNode) contract.schema().deepCopy();
        var parts = schema.path("$defs").properties();
        var clash = parts.stream()
                .anyMatch(part ->
                        !known.getOrDefault(part.getKey(), part.getValue()).equals(part.getValue()));
        var prefix = clash ? contract.type() + "." : "";
        for (var part : parts) {
            known.putIfAbsent(prefix + part.getKey(), part.getValue());
            schemas.set(prefix + part.getKey(), refer(part.getValue(), prefix));
        }
        schema.remove("$schema");
        schema.remove("$id");
        schema.remove("$defs");
        schemas.set(contract.type(), refer(schema, prefix));
        return schema;
    }

    /// The same schema, with references to where the parts are now.
    private static JsonNode refer(JsonNode schema, String prefix) {
        if (schema instanceof ObjectNode object) {
            var copy = object.objectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), refer(field.getValue(), prefix)));
            return copy.has("$ref") ? moved(copy, prefix) : copy;
        }
        if (schema.isArray()) {
            var copy = schema.asArray().arrayNode();
            schema.forEach(element -> copy.add(refer(element, prefix)));
            return copy;
        }
        return schema;
    }

    private static ObjectNode moved(ObjectNode reference, String prefix) {
        var name = reference.remove("$ref").asString().replace("#/$defs/", "");
        var target = reference.objectNode().put("$ref", "#/components/schemas/" + prefix + name);
        if (reference.isEmpty()) {
            return target;
        }
        reference.putArray("allOf").add(target);
        return reference;
    }
}
