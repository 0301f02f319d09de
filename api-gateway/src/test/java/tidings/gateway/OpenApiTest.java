package tidings.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The gateway says what it answers, and that is what it answers.
class OpenApiTest extends GatewayTest {
    private static final String DOCUMENT = "/api/openapi.yaml";

    /// What the gateway answers itself.
    private static final List<String> OWN = List.of(
            "GET /api/openapi.yaml for EVERYBODY",
            "GET /api/events for EVERYBODY",
            "GET /api/asyncapi.yaml for EVERYBODY",
            "GET /schemas/{topic}/{event}/{version}.json for EVERYBODY");

    @Test
    void everybodyMayReadTheDocument() {
        var answer = http.get(DOCUMENT);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/yaml");
        assertThat(answer.body()).startsWith("#").contains("openapi: 3.1");
        assertThat(http.send("HEAD", DOCUMENT, BodyPublishers.noBody()).statusCode())
                .isEqualTo(200);
        assertIsProblem(http.post(DOCUMENT, "{}"), 405);
        assertThat(service.wasAsked()).isNull();
    }

    @Test
    void itTellsEveryRouteAndForWhomItIs() {
        var document = JsonMapper.shared()
                .<JsonNode>valueToTree(
                        new Yaml().<Object>load(http.get(DOCUMENT).body()));

        assertThat(document.path("paths").propertyStream().flatMap(OpenApiTest::requests))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(PublicApi.ROUTES.stream().map(OpenApiTest::request), OWN.stream())
                                .toList());
    }

    private static Stream<String> requests(Map.Entry<String, JsonNode> path) {
        return path.getValue()
                .propertyStream()
                .filter(operation -> operation.getValue().has("responses"))
                .map(operation -> "%s %s for %s"
                        .formatted(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                audience(operation.getValue().path("security"))));
    }

    /// An operation that says nothing is as all are: for those who are signed in.
    private static Route.Audience audience(JsonNode security) {
        if (security.isMissingNode()) {
            return Route.Audience.SIGNED_IN;
        }
        return security.isEmpty() ? Route.Audience.EVERYBODY : Route.Audience.ADMINISTRATORS;
    }

    private static String request(Route route) {
        return "%s %s for %s".formatted(route.method(), route.path().getPatternString(), route.audience());
    }
}
