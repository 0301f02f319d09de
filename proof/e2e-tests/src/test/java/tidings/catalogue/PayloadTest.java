package tidings.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.events.wire.Families;
import tidings.rules.SourceTree;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The catalogue's schemas are the released ones in another dialect: they take the same, and refuse the same.
class PayloadTest {
    private static final Path EXAMPLES = SourceTree.ROOT.resolve("event-schemas/src/main/resources/examples");
    private static final String ID = "https://tidings.example/asyncapi.yaml";
    private static final JsonNode COMPONENTS = Catalogue.published().document().retain("components");

    private final SchemaRegistry catalogue = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7, registry -> registry.schemas(Map.of(ID, COMPONENTS.toString())));
    private final SchemaRegistry releases = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @MethodSource("contracts")
    void thePayloadIsWhatTheReleasedSchemaDescribes(EventContract contract) throws IOException {
        var told = catalogue.getSchema(SchemaLocation.of(ID + "#/components/schemas/" + contract.type()));
        var released = releases.getSchema(contract.schema());

        var events = examples(contract).stream().flatMap(PayloadTest::variants).toList();

        assertThat(events)
                .anyMatch(event -> takes(released, event))
                .anyMatch(event -> !takes(released, event))
                .allSatisfy(event -> assertThat(takes(told, event))
                        .as("whether the catalogue takes %s", event)
                        .isEqualTo(takes(released, event)));
    }

    static Stream<EventContract> contracts() {
        return Families.all().stream()
                .flatMap(family ->
                        EventContract.eventsOf(family).flatMap(event -> EventContract.of(family, event).stream()));
    }

    private static boolean takes(Schema schema, JsonNode event) {
        return schema.validate(event, run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .isEmpty();
    }

    /// The examples of all minor versions.
    private static List<JsonNode> examples(EventContract contract) throws IOException {
        var directory =
                EXAMPLES.resolve(contract.topic()).resolve(contract.event().getSimpleName());
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith(contract.major() + "."))
                    .map(file -> JsonMapper.shared().readTree(file))
                    .toList();
        }
    }

    /// The example, and what it becomes when a field is missing, is another thing, or is one too many.
    private static Stream<JsonNode> variants(JsonNode example) {
        return Stream.concat(
                Stream.of(example),
                objects(example, JsonPointer.empty())
                        .flatMap(place -> Stream.concat(
                                Stream.of(changed(example, place, object -> object.put("more", 1))),
                                example.at(place).propertyNames().stream()
                                        .flatMap(field -> spoilt(example, place, field)))));
    }

    private static Stream<JsonNode> spoilt(JsonNode example, JsonPointer place, String field) {
        return Stream.<Consumer<ObjectNode>>of(
                        object -> object.remove(field),
                        object -> object.put(field, ""),
                        object -> object.put(field, "not-it"),
                        object -> object.put(field, -1),
                        object -> object.putArray(field),
                        object -> object.putObject(field))
                .map(change -> changed(example, place, change));
    }

    private static JsonNode changed(JsonNode example, JsonPointer place, Consumer<ObjectNode> change) {
        var copy = example.deepCopy();
        change.accept((ObjectNode) copy.at(place));
        return copy;
    }

    /// The places in it at which there are objects.
    private static Stream<JsonPointer> objects(JsonNode node, JsonPointer place) {
        var below = node.isArray()
                ? IntStream.range(0, node.size())
                        .boxed()
                        .flatMap(index -> objects(node.path(index), place.appendIndex(index)))
                : node.propertyStream()
                        .flatMap(field -> objects(field.getValue(), place.appendProperty(field.getKey())));
        return node.isObject() ? Stream.concat(Stream.of(place), below) : below;
    }
}
