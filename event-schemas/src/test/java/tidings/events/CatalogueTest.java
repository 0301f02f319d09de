package tidings.events;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The catalogue for readers says what the records and their schemas say: it is written from them.
class CatalogueTest {
    private static final Path CATALOGUE = Path.of("../docs/events.md");
    private static final Path WRITTEN_ANEW = Path.of("target/events.md");

    private final Map<String, JsonNode> parts = new TreeMap<>();

    @Test
    void theCatalogueIsUpToDate() throws IOException {
        Files.writeString(WRITTEN_ANEW, catalogue());

        assertThat(CATALOGUE)
                .as("After a change of the events: cp event-schemas/target/events.md docs/events.md")
                .hasSameTextualContentAs(WRITTEN_ANEW);
    }

    private String catalogue() {
        return """
                # What can happen

                Written by a test from the records in `event-schemas` and their JSON Schemas; do not edit it by hand.

                On the wire an event is a [CloudEvent](https://cloudevents.io) in Kafka's binary mode: what is known of it
                (`ce_id`, `ce_type`, `ce_source`, `ce_time`, its cause) is in headers, what it says is the JSON value. The
                events of one key are heard in the order in which they happened; across topics there is no order.
                """
                + Families.all().stream().map(this::family).collect(joining())
                + parts.entrySet().stream()
                        .map(part -> section(part.getKey(), part.getValue()))
                        .collect(joining());
    }

    private String family(Class<? extends Event> family) {
        var topic = family.getAnnotation(Topic.class);
        var kept = topic.compacted() ? "the last event of each key is kept" : "every event is kept, for ever";
        return "\n## Topic `%s`\n\n%s Of this topic, %s.\n".formatted(topic.value(), comment(family), kept)
                + Schemas.eventsOf(family).map(this::event).collect(joining());
    }

    private String event(Class<? extends Event> event) {
        var schema = Schemas.of(event);
        schema.path("$defs").properties().forEach(part -> parts.put(part.getKey(), part.getValue()));
        return section(event.getSimpleName(), schema);
    }

    private static String section(String name, JsonNode schema) {
        var rows = schema.path("properties").properties().stream()
                .map(field -> "| `%s` | %s | %s |%n"
                        .formatted(field.getKey(), type(field.getValue()), text(field.getValue(), "description")))
                .collect(joining());
        return "%n### %s%n%n%s%n%n| field | type | meaning |%n|---|---|---|%n%s"
                .formatted(name, text(schema, "description"), rows);
    }

    private static String type(JsonNode field) {
        if (field.has("$ref")) {
            return text(field, "$ref").replace("#/$defs/", "");
        }
        return text(field, "type").equals("array")
                ? "list of " + type(field.path("items"))
                : text(field, field.has("format") ? "format" : "type");
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static String comment(Class<?> type) {
        try (var lines = Files.lines(Path.of("src/main/java/tidings/events", type.getSimpleName() + ".java"))) {
            return lines.filter(line -> line.startsWith("///"))
                    .map(line -> line.substring(3).strip())
                    .collect(joining(" "));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
