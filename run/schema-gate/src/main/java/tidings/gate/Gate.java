package tidings.gate;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Compares two schemas of one major version of an event, field by field.
///
/// The rules are few: a field stays, with all that is said of it, and what is new is optional. Descriptions, examples
/// and the order of things are free.
final class Gate {
    private final JsonNode released;
    private final JsonNode candidate;
    private final List<Refusal> refusals = new ArrayList<>();

    private Gate(JsonNode released, JsonNode candidate) {
        this.released = released;
        this.candidate = candidate;
    }

    /// Why the candidate may not follow; empty when it may.
    static List<Refusal> judge(JsonNode released, JsonNode candidate) {
        var gate = new Gate(released, candidate);
        gate.value("", released, candidate);
        return gate.refusals;
    }

    private void value(String at, JsonNode before, JsonNode after) {
        var old = resolved(released, before);
        var now = resolved(candidate, after);
        refusals.addAll(Keywords.refusals(at, old, now));
        old.path("properties").propertyNames().forEach(field -> oldField(at + "/" + field, field, old, now));
        now.path("properties").propertyNames().forEach(field -> newField(at + "/" + field, field, old, now));
        if (old.has("items") && now.has("items")) {
            value(at + "/items", old.path("items"), now.path("items"));
        }
    }

    private void oldField(String at, String field, JsonNode old, JsonNode now) {
        if (!has(now, field)) {
            refusals.add(Rule.REMOVED.breach(at));
            return;
        }
        if (requires(old, field) && !requires(now, field)) {
            refusals.add(Rule.NO_LONGER_REQUIRED.breach(at));
        }
        if (!requires(old, field) && requires(now, field)) {
            refusals.add(Rule.NOW_REQUIRED.breach(at));
        }
        value(at, old.path("properties").path(field), now.path("properties").path(field));
    }

    private void newField(String at, String field, JsonNode old, JsonNode now) {
        if (!has(old, field) && requires(now, field)) {
            refusals.add(Rule.NEW_AND_REQUIRED.breach(at));
        }
    }

    private static boolean has(JsonNode schema, String field) {
        return schema.path("properties").has(field);
    }

    private static boolean requires(JsonNode schema, String field) {
        return schema.path("required").valueStream().map(JsonNode::asString).anyMatch(field::equals);
    }

    private static JsonNode resolved(JsonNode root, JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : root.at(reference.substring("#".length()));
    }
}
