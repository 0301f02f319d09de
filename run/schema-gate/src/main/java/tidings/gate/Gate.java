package tidings.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Compares two schemas of one major version of an event, field by field.
///
/// The rules are few: a field stays, with all that is said of it, and what is new is optional. Descriptions, examples
/// and the order of things are free.
final class Gate {
    private static final Set<String> WORDS =
            Set.of("$schema", "$id", "$comment", "title", "description", "examples", "$defs");
    private static final Set<String> STRUCTURE = Set.of("properties", "required", "items", "$ref");
    private static final Set<String> CONSTRAINTS = Set.of(
            "type",
            "format",
            "pattern",
            "enum",
            "const",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "additionalProperties");

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
        constraints(at, old, now);
        fields(at, old, now);
        if (old.has("items") && now.has("items")) {
            value(at + "/items", old.path("items"), now.path("items"));
        }
    }

    private void constraints(String at, JsonNode old, JsonNode now) {
        var keywords = new TreeSet<>(old.propertyNames());
        keywords.addAll(now.propertyNames());
        keywords.removeAll(WORDS);
        keywords.removeAll(STRUCTURE);
        for (var keyword : keywords) {
            if (!CONSTRAINTS.contains(keyword)) {
                refusals.add(Rule.UNJUDGED.breach(at, keyword));
            } else if (!old.path(keyword).equals(now.path(keyword))) {
                var detail = "%s was %s and is %s".formatted(keyword, shown(old, keyword), shown(now, keyword));
                refusals.add(Rule.CHANGED.breach(at, detail));
            }
        }
    }

    private void fields(String at, JsonNode old, JsonNode now) {
        var requiredBefore = required(old);
        var requiredNow = required(now);
        for (var field : old.path("properties").propertyNames()) {
            var where = at + "/" + field;
            if (!now.path("properties").has(field)) {
                refusals.add(Rule.REMOVED.breach(where));
                continue;
            }
            if (requiredBefore.contains(field) && !requiredNow.contains(field)) {
                refusals.add(Rule.NO_LONGER_REQUIRED.breach(where));
            }
            if (!requiredBefore.contains(field) && requiredNow.contains(field)) {
                refusals.add(Rule.NOW_REQUIRED.breach(where));
            }
            value(
                    where,
                    old.path("properties").path(field),
                    now.path("properties").path(field));
        }
        for (var field : now.path("properties").propertyNames()) {
            if (!old.path("properties").has(field) && requiredNow.contains(field)) {
                refusals.add(Rule.NEW_AND_REQUIRED.breach(at + "/" + field));
            }
        }
    }

    private static Set<String> required(JsonNode schema) {
        return schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private static String shown(JsonNode schema, String keyword) {
        return schema.has(keyword) ? schema.path(keyword).toString() : "absent";
    }

    private static JsonNode resolved(JsonNode root, JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : root.at(reference.substring("#".length()));
    }
}
