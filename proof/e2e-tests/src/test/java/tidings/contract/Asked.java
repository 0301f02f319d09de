package tidings.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/// A request, and where the document describes such ones.
record Asked(OpenApi document, JsonPointer operation, HttpRequest request, String body) {
    /// What the document does not allow in it, some words each.
    List<String> faults() {
        return Stream.of(
                        ofToken(),
                        document.below(place("parameters")).flatMap(this::ofParameter),
                        document.below(operation.head().appendProperty("parameters"))
                                .flatMap(this::ofParameter),
                        ofWhatIsNotDescribed(),
                        ofBody())
                .flatMap(faults -> faults)
                .toList();
    }

    private Stream<String> ofToken() {
        var here = document.at(place("security"));
        var required = here.isMissingNode() ? document.at(JsonPointer.compile("/security")) : here;
        return required.isEmpty() || header("Authorization").startsWith("Bearer ")
                ? Stream.of()
                : Stream.of("no token came with it");
    }

    private Stream<String> ofParameter(JsonPointer place) {
        var parameter = document.resolved(place);
        var name = document.at(parameter).path("name").asString();
        var value = given(document.at(parameter).path("in").asString(), name);
        if (value.isEmpty()) {
            var required = document.at(parameter).path("required").asBoolean(false);
            return required ? Stream.of(name + " is missing") : Stream.of();
        }
        var type = document.at(parameter).at("/schema/type").asString("");
        return of(name, parameter, type.equals("integer") ? number(value.get()) : StringNode.valueOf(value.get()));
    }

    private Optional<String> given(String in, String name) {
        return switch (in) {
            case "path" ->
                Optional.ofNullable(PathTemplate.of(operation)
                        .values(request.uri().getRawPath())
                        .get(name));
            case "query" -> Optional.ofNullable(query().get(name));
            case "header" -> request.headers().firstValue(name);
            default -> throw new IllegalArgumentException("%s is in %s".formatted(name, in));
        };
    }

    /// A misspelt parameter would ask for something else than was meant.
    private Stream<String> ofWhatIsNotDescribed() {
        var described = document.below(place("parameters"))
                .map(document::resolved)
                .map(parameter -> document.at(parameter).path("name").asString())
                .toList();
        return query().keySet().stream()
                .filter(name -> !described.contains(name))
                .map(name -> name + " is not described");
    }

    private Stream<String> ofBody() {
        if (body.isEmpty()) {
            var required = document.at(place("requestBody")).path("required").asBoolean(false);
            return required ? Stream.of("its body is missing") : Stream.of();
        }
        var types = place("requestBody").appendProperty("content");
        var type = header("Content-Type").split(";", 2)[0];
        return document.at(types).has(type)
                ? of("its body", types.appendProperty(type), json(body))
                : Stream.of("its body has the content type " + type);
    }

    private Stream<String> of(String name, JsonPointer place, JsonNode value) {
        return document.faults(place, value).stream().map(fault -> "%s is wrong at %s".formatted(name, fault));
    }

    private Map<String, String> query() {
        var query = Objects.requireNonNullElse(request.uri().getRawQuery(), "");
        return Stream.of(query.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> (pair + "=").split("=", -1))
                .collect(toMap(
                        pair -> URLDecoder.decode(pair[0], UTF_8),
                        pair -> URLDecoder.decode(pair[1], UTF_8),
                        (one, other) -> one + "," + other));
    }

    private String header(String name) {
        return request.headers().firstValue(name).orElse("");
    }

    private JsonPointer place(String name) {
        return operation.appendProperty(name);
    }

    private static JsonNode number(String value) {
        return value.matches("-?\\d+") ? json(value) : StringNode.valueOf(value);
    }

    /// What is no JSON is a text, which no schema of a body allows.
    private static JsonNode json(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException _) {
            return StringNode.valueOf(text);
        }
    }
}
