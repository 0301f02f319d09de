package tidings.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The judge lets pass what is promised and what is allowed, and says of anything else in what it differs.
class JudgeTest {
    private static final String PROBLEM = """
            {"type": "about:blank", "title": "", "status": 404, "detail": "", "instance": "/",
             "traceId": "4bf92f3577b34da6a3ce929d0e0e4736"}
            """;

    private final OpenApiContract contract = new OpenApiContract();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /api/orders?limit=1 | 200 | application/json | {'orders': [], 'next': null}",
                "GET /api/orders/7 | 404 | application/problem+json | a problem",
                "PUT /api/orders | 405 | application/problem+json | a problem",
                "GET /api/parcels | 404 | application/problem+json | a problem",
                "GET /api/openapi.yaml | 200 | application/yaml | openapi: 3.1.1"
            },
            quoteCharacter = '`')
    void whatIsPromisedPasses(String request, int status, String type, String body) {
        assertThatCode(() -> judge(asked(request), "", status, type, body)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /api/orders | 418 | application/json | {} | has the status 418, where openapi.yaml",
                "GET /api/orders | 200 | text/html | {} | has the content type text/html, where openapi.yaml promises",
                "GET /api/orders | 200 | application/json | {'orders': []} | required property 'next' not found",
                "GET /api/orders | 200 | application/json | {'orders': [], 'next': 7} | /next: integer found, [string,",
                "GET /api/orders | 200 | application/json | {'orders': [], 'next': null, 'all': 0} | property 'all' is",
                "GET /api/products | 503 | application/problem+json | a problem | Retry-After of (http:",
                "GET /api/parcels | 200 | application/json | [] | openapi.yaml does not describe this request",
                "PUT /api/orders | 200 | application/json | {} | openapi.yaml does not describe this request",
                "GET /api/parcels | 404 | text/html | nothing | has the content type text/html, where openapi.yaml",
                "DELETE /api/users/me | 204 | application/json | {} | has a body, where openapi.yaml promises none"
            },
            quoteCharacter = '`')
    void whatIsNotPromisedIsNamed(String request, int status, String type, String body, String difference) {
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(() -> judge(asked(request), "", status, type, body))
                .withMessageContaining(difference);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /api/products | Authorization: |",
                "GET /api/orders?limit=100&after=a%20b | Accept: */* |",
                "GET /api/orders/0199f3b2-8f00-7c11-8a55-6f0d2b9c3e02 | Accept: */* |",
                "POST /api/orders | idempotency-key: my-first-order |"
                        + " {'lines': [{'sku': '1', 'quantity': 1}], 'paymentMethod': 'pm_1'}",
                "POST /api/orders/0199f3b2-8f00-7c11-8a55-6f0d2b9c3e02/cancellation | Accept: */* |"
            },
            quoteCharacter = '`')
    void whatIsAllowedMayBeAccepted(String request, String header, @Nullable String body) {
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(() -> judge(asked(request, header), body, 200, "text/plain", ""))
                .withMessageNotContaining("was accepted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /api/orders | Authorization: | | no token came with it",
                "GET /api/orders?limit=0 | Accept: */* | | limit is wrong at : must have a minimum value of 1",
                "GET /api/orders?limit=ten | Accept: */* | | limit is wrong at : string found, integer expected",
                "GET /api/orders?limit=1&limit=2 | Accept: */* | | limit is wrong at",
                "GET /api/orders?lim%69t=%30 | Accept: */* | | limit is wrong at : must have a minimum value of 1",
                "GET /api/orders?page=2 | Accept: */* | | page is not described",
                "GET /api/orders/7 | Accept: */* | | id is wrong at : does not match the uuid pattern",
                "POST /api/orders | Idempotency-Key: two words | {} | Idempotency-Key is wrong at",
                "POST /api/orders | Accept: */* | | its body is missing",
                "POST /api/orders | Content-Type: application/xml | <order/> |"
                        + " its body has the content type application/xml",
                "POST /api/orders | Accept: */* | {'lines': | its body is wrong at : string found, object expected",
                "POST /api/orders | Accept: */* | {'lines': [], 'price': 1} |"
                        + " its body is wrong at /lines: must have at least 1",
                "POST /api/orders | Accept: */* | {'lines': [], 'price': 1} |"
                        + " its body is wrong at : property 'price' is not",
                "POST /api/orders/7/cancellation | Accept: */* | {} | its body has the content type application/json"
            },
            quoteCharacter = '`')
    void whatIsNotAllowedMayOnlyBeRefused(String request, String header, @Nullable String body, String difference) {
        var asked = asked(request, header);

        assertThatCode(() -> judge(asked, body, 400, "application/problem+json", "a problem"))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(() -> judge(asked, body, 200, "application/json", "{}"))
                .withMessageContaining("was accepted, which openapi.yaml does not allow")
                .withMessageContaining(difference);
    }

    @Test
    void whatIsRequiredMustHaveBeenThere() {
        var document = new YAMLMapper().readTree("""
                paths: { /parcels: { get: {
                  parameters: [ { name: X-Parcel, in: header, required: true, schema: { type: string } } ],
                  responses: { '204': { description: Sent. } } } } }
                """);
        var answer = said(asked("GET /parcels"), 204, "nothing", "");

        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(() -> new OpenApiContract(new OpenApi(document)).judge("", answer))
                .withMessageContaining("X-Parcel is missing");
    }

    private void judge(HttpRequest asked, @Nullable String sent, int status, String type, String body) {
        contract.judge(sent == null ? "" : sent.replace('\'', '"'), said(asked, status, type, body));
    }

    private static HttpRequest asked(String request, String... header) {
        var words = request.split(" ", 2);
        var asked = HttpRequest.newBuilder(URI.create("http://shop" + words[1]))
                .setHeader("Authorization", "Bearer x.y.z")
                .setHeader("Content-Type", "application/json")
                .method(words[0], BodyPublishers.noBody());
        Stream.of(header).map(it -> it.split(": ?", 2)).forEach(it -> asked.setHeader(it[0], it[1]));
        return asked.build();
    }

    private static HttpResponse<String> said(HttpRequest asked, int status, String type, String body) {
        var headers = HttpHeaders.of(Map.of("Content-Type", List.of(type)), (_, _) -> true);
        return new Said(asked, status, headers, body.equals("a problem") ? PROBLEM : body.replace('\'', '"'));
    }

    /// An answer as the JDK's client gives it.
    private record Said(HttpRequest request, int statusCode, HttpHeaders headers, String body)
            implements HttpResponse<String> {
        @Override
        public Optional<HttpResponse<String>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            return request.uri();
        }

        @Override
        public Version version() {
            return Version.HTTP_1_1;
        }

        @Override
        public String toString() {
            return "(%s) %d".formatted(request, statusCode);
        }
    }
}
