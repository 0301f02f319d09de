package tidings.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// The keywords of a schema, other than those that give it its structure: what is said of a value, and what is free.
final class Keywords {
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

    private Keywords() {}

    /// What is said otherwise of the value at this place than before, or cannot be judged.
    static List<Refusal> refusals(String at, JsonNode old, JsonNode now) {
        var keywords = new TreeSet<>(old.propertyNames());
        keywords.addAll(now.propertyNames());
        keywords.removeAll(WORDS);
        keywords.removeAll(STRUCTURE);
        var refusals = new ArrayList<Refusal>();
        for (var keyword : keywords) {
            if (!CONSTRAINTS.contains(keyword)) {
                refusals.add(Rule.UNJUDGED.breach(at, keyword));
            } else if (!old.path(keyword).equals(now.path(keyword))) {
                var detail = "%s was %s and is %s".formatted(keyword, shown(old, keyword), shown(now, keyword));
                refusals.add(Rule.CHANGED.breach(at, detail));
            }
        }
        return refusals;
    }

    private static String shown(JsonNode schema, String keyword) {
        return schema.has(keyword) ? schema.path(keyword).toString() : "absent";
    }
}
