package tidings.events;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.events.contract.SchemaVersion;
import tools.jackson.databind.JsonNode;

/// Every event has a JSON Schema, and the two say the same.
class SchemasTest {

    @ParameterizedTest
    @MethodSource("events")
    void aRecordAndItsSchemaAgreeFieldByField(Class<? extends Event> event) {
        assertThat(Binding.differences(event, Schemas.of(event))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void aSchemaIsFoundUnderItsIdentifier(Class<? extends Event> event) {
        for (var file : Schemas.versionsOf(event)) {
            var schema = Schemas.read(file);

            assertThat(schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
            assertThat(schema.path("title").asString()).isEqualTo(event.getSimpleName());
            assertThat(schema.path("$id").asString())
                    .isEqualTo("https://tidings.example/schemas/%s/%s/%s.json"
                            .formatted(Schemas.topicOf(event), event.getSimpleName(), Schemas.version(file)));
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void aRecordSpeaksTheNewestVersionAndReadsThemAll(Class<? extends Event> event) {
        var versions = Schemas.versionsOf(event).stream().map(Schemas::version).toList();
        var declared = event.getAnnotation(SchemaVersion.class);

        assertThat(declared == null ? "1" : declared.value()).isEqualTo(versions.getLast());
        assertThat(declared == null ? 0 : declared.translations().length)
                .as("translations from each major version to the next")
                .isEqualTo(Integer.parseInt(versions.getLast().split("\\.", 2)[0]) - 1);
        assertThat(declared == null ? new String[0] : declared.alsoTold()).isSubsetOf(versions);
    }

    @ParameterizedTest
    @MethodSource("events")
    void aRecordAndItsSchemaMeanTheSame(Class<? extends Event> event) throws IOException {
        var schema = Schemas.of(event);

        assertThat(commentOn(event.getSimpleName())).isEqualTo(descriptionIn(schema));
        for (var part : schema.path("$defs").properties()) {
            assertThat(commentOn(part.getKey())).startsWith(descriptionIn(part.getValue()));
        }
    }

    @Test
    void everySchemaIsThatOfAnEvent() {
        var ofEvents = Schemas.events().flatMap(event -> Schemas.versionsOf(event).stream());

        assertThat(Schemas.all()).containsExactlyInAnyOrderElementsOf(ofEvents.toList());
    }

    @Test
    void everyVersionHasAnExampleThatSaysAllItCanSay() {
        assertThat(Schemas.all())
                .allSatisfy(schema -> assertThat(fields(Schemas.read(Schemas.exampleOf(schema))))
                        .isEqualTo(fields(Schemas.read(schema).path("properties"))));
    }

    static Stream<Class<? extends Event>> events() {
        return Schemas.events();
    }

    private static Set<String> fields(JsonNode object) {
        return Set.copyOf(object.propertyNames());
    }

    private static String descriptionIn(JsonNode schema) {
        return schema.path("description").asString();
    }

    private static String commentOn(String type) throws IOException {
        return Files.readAllLines(Path.of("src/main/java/tidings/events", type + ".java")).stream()
                .filter(line -> line.startsWith("///"))
                .map(line -> line.substring("///".length()).strip())
                .collect(joining(" "));
    }
}
