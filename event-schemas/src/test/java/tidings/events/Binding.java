package tidings.events;

import static java.util.stream.Collectors.toCollection;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Compares a record with the JSON Schema of its wire form, field by field and in both directions.
final class Binding {
    private final JsonNode root;
    private final List<String> differences = new ArrayList<>();

    private Binding(JsonNode root) {
        this.root = root;
    }

    /// What the one says and the other does not, a sentence each; empty when they agree.
    static List<String> differences(Class<?> type, JsonNode schema) {
        var binding = new Binding(schema);
        binding.object("", type, schema);
        return binding.differences;
    }

    private void object(String at, Class<?> type, JsonNode schema) {
        expect(at, "type", "object", schema.path("type").asString(""));
        expect(
                at,
                "additionalProperties",
                "false",
                schema.path("additionalProperties").asString(""));
        var components = List.of(type.getRecordComponents());
        expect(
                at,
                "properties",
                names(components.stream()),
                sorted(schema.path("properties").propertyNames().stream()));
        expect(
                at,
                "required",
                names(components.stream()
                        .filter(field -> !field.getAnnotatedType().isAnnotationPresent(Nullable.class))),
                sorted(schema.path("required").valueStream().map(JsonNode::asString)));
        for (var field : components) {
            var property = schema.path("properties").path(field.getName());
            var where = at + "/" + field.getName();
            if (property.path("description").asString("").isBlank()) {
                differences.add(where + " is not described");
            }
            value(where, field.getGenericType(), resolved(property));
        }
    }

    private void value(String at, Type type, JsonNode schema) {
        switch (type) {
            case ParameterizedType list -> {
                expect(at, "type", "array", schema.path("type").asString(""));
                value(at + "/items", list.getActualTypeArguments()[0], resolved(schema.path("items")));
            }
            case Class<?> id when isId(id) -> simple(at, schema, "string", "uuid");
            case Class<?> nested when nested.isRecord() -> object(at, nested, schema);
            case Class<?> text
            when text == String.class ->
                expect(at, "type", "string", schema.path("type").asString(""));
            case Class<?> number when number == int.class -> simple(at, schema, "integer", "int32");
            case Class<?> number when number == long.class -> simple(at, schema, "integer", "int64");
            default -> differences.add("%s is a %s, for which there is no rule".formatted(at, type.getTypeName()));
        }
    }

    private void simple(String at, JsonNode schema, String type, String format) {
        expect(at, "type", type, schema.path("type").asString(""));
        expect(at, "format", format, schema.path("format").asString(""));
    }

    private void expect(String at, String keyword, Object record, Object schema) {
        if (!record.equals(schema)) {
            differences.add("%s %s: the record says %s, the schema %s"
                    .formatted(at, keyword, record, schema)
                    .strip());
        }
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : root.at(reference.substring("#".length()));
    }

    private static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == UUID.class;
    }

    private static SortedSet<String> names(Stream<RecordComponent> components) {
        return sorted(components.map(RecordComponent::getName));
    }

    private static SortedSet<String> sorted(Stream<String> names) {
        return names.collect(toCollection(TreeSet::new));
    }
}
