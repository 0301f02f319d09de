package tidings.contract;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.DisallowUnknownKeywordFactory;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tidings.rules.SourceTree;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// An OpenAPI document, in which one points at things.
final class OpenApi {
    private static final Path FILE = SourceTree.module("api-gateway").resolve("src/main/resources/openapi.yaml");
    private static final String ID = "https://tidings.example/openapi.yaml";
    private static final YAMLMapper YAML = new YAMLMapper();

    private final JsonNode document;
    private final SchemaRegistry schemas;

    OpenApi(JsonNode document) {
        this.document = document;
        this.schemas =
                SchemaRegistry.withDialect(dialect(), registry -> registry.schemas(Map.of(ID, document.toString())));
    }

    /// The document as it lies in the tree, which is the one that the gateway serves.
    static OpenApi published() {
        return new OpenApi(YAML.readTree(FILE));
    }

    JsonNode at(JsonPointer place) {
        return document.at(place);
    }

    /// The place where what stands there is told, which may be elsewhere.
    JsonPointer resolved(JsonPointer place) {
        var reference = at(place).path("$ref").asString("");
        return reference.isEmpty() ? place : JsonPointer.compile(reference.substring(1));
    }

    /// What is wrong with a value by the schema that stands at that place.
    List<Error> faults(JsonPointer place, JsonNode value) {
        return schemas.getSchema(SchemaLocation.of(ID + "#" + place.appendProperty("schema")))
                .validate(value, run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    Stream<JsonPointer> operations() {
        return below(JsonPointer.compile("/paths"))
                .flatMap(this::below)
                .filter(operation -> at(operation).has("responses"));
    }

    Optional<JsonPointer> operation(String method, String path) {
        return operations()
                .filter(operation -> method(operation).equals(method)
                        && PathTemplate.of(operation).matches(path))
                .findFirst();
    }

    /// The method of an operation, such as `GET`.
    static String method(JsonPointer operation) {
        return operation.last().getMatchingProperty().toUpperCase(Locale.ROOT);
    }

    /// The places where an example stands beside its schema.
    Stream<JsonPointer> examples() {
        return examples(JsonPointer.empty());
    }

    private Stream<JsonPointer> examples(JsonPointer place) {
        var here = at(place).has("schema") && at(place).has("example") ? Stream.of(place) : Stream.<JsonPointer>empty();
        return Stream.concat(here, below(place).flatMap(this::examples));
    }

    /// What stands directly below that place, if anything does.
    Stream<JsonPointer> below(JsonPointer place) {
        var node = at(place);
        return node.isArray()
                ? IntStream.range(0, node.size()).mapToObj(place::appendIndex)
                : node.propertyNames().stream().map(place::appendProperty);
    }

    /// Beside what stands at the top of a document, only what a schema can say: a misspelt keyword would check nothing.
    private Dialect dialect() {
        var atTheTop =
                document.propertyNames().stream().map(NonValidationKeyword::new).toList();
        return Dialect.builder(Dialects.getOpenApi31())
                .keywords(atTheTop)
                .unknownKeywordFactory(DisallowUnknownKeywordFactory.getInstance())
                .build();
    }
}
