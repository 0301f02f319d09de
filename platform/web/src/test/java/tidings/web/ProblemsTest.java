package tidings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest extends HttpFaceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"lines":[{"sku":"a","quantity":0}]}          | /lines/0/quantity | must be at least 1
        {"lines":[{"sku":"a","quantity":2147483648}]} | /lines/0/quantity | must be a whole number
        {"lines":[{"sku":"a","quantity":1.5}]}        | /lines/0/quantity | must be a whole number
        {"lines":[{"sku":"a","quantity":"1"}]}        | /lines/0/quantity | must be a whole number
        {"lines":[{"sku":"a"}]}                       | /lines/0/quantity | must be a whole number
        {"lines":[{"sku":"a\\u0000","quantity":1}]}   | /lines/0/sku      | must be a text without control characters
        {"lines":[{"sku":"\\ud800","quantity":1}]}    | /lines/0/sku      | must be a text without control characters
        {"lines":[{"sku":7,"quantity":1}]}            | /lines/0/sku      | must be a text without control characters
        {"lines":[]}                                  | /lines            | must not be empty
        {"lines":{}}                                  | /lines            | must be a list
        """)
    void contentThatBreaksARuleIsPointedAt(String body, String pointer, String detail) {
        var answer = http.post("/wishes", body);

        assertIsProblem(answer, 422);
        assertThat(Http.json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(Http.json(answer).at("/errors/0/detail").asString()).startsWith(detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "7",
                "\"text\"",
                "{\"lines\":[{\"sku\":\"a\",\"quantity\":1}]} x",
                "{\"lines\":[],\"price\":1}",
                "{\"lines\":[],\"lines\":[]}",
                "{\"note\":\"\u0000\"}"
            })
    void aBodyThatIsNotWhatIsExpectedIsRefused(String body) {
        var answer = http.post("/wishes", body);

        assertIsProblem(answer, 400);
    }

    @Test
    void aNumberBeyondAllMeasureIsRefused() {
        var answer = http.post("/wishes", "{\"lines\":[{\"sku\":\"a\",\"quantity\":%s}]}".formatted("9".repeat(2_000)));

        assertIsProblem(answer, 400);
    }

    @Test
    void anUnknownPropertyIsPointedAt() {
        var answer = http.post("/wishes", "{\"lines\":[{\"sku\":\"a\",\"quantity\":1,\"price\":1}]}");

        assertIsProblem(answer, 400);
        assertThat(Http.json(answer).at("/errors/0/pointer").asString()).isEqualTo("/lines/0/price");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/wishes/7",
                "/wishes/%00",
                "/wishes?limit=1000000000",
                "/wishes?limit=x",
                "/wishes?limit=x&limit=y"
            })
    void anArgumentThatCannotBeIsRefused(String path) {
        var answer = http.get(path);

        assertIsProblem(answer, 400);
        assertThat(answer.body()).doesNotContain("java.lang");
    }

    @Test
    void aServiceRefusesInItsOwnWords() {
        var answer = http.get("/taken");

        assertIsProblem(answer, 409);
        assertThat(Http.json(answer).at("/type").asString()).isEqualTo("tag:tidings.example,2026:taken");
        assertThat(Http.json(answer).at("/errors/0/pointer").asString()).isEqualTo("/name");
    }

    @Test
    void aServicesOwnExceptionIsAnsweredAsTheServiceSays() {
        var answer = http.get("/sold-out", authorization());

        assertIsProblem(answer, 409);
        assertThat(Http.json(answer).at("/type").asString()).isEqualTo("tag:tidings.example,2026:sold-out");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/away", "/cut-off"})
    void aDatabaseThatIsAwayIsNoFaultOfTheCaller(String path) {
        var answer = http.get(path);

        assertIsProblem(answer, 503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void aCommitWithoutAnAnswerMayHaveHappened(String method) {
        var answer = http.send(method, "/unanswered", BodyPublishers.noBody(), authorization());

        assertIsProblem(answer, 504);
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
        assertThat(Http.json(answer).at("/detail").asString()).contains("it may have happened");
    }

    @Test
    void whatOnlyAsksCanBeAskedAgain() {
        var answer = http.get("/unanswered", authorization());

        assertIsProblem(answer, 503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    }

    @Test
    void aDefectTellsNothingOfItsInside() {
        var answer = http.get("/broken");

        assertIsProblem(answer, 500);
        assertThat(answer.body()).doesNotContain("secret", "Shop", "Exception");
    }

    @Test
    void aMethodThatIsNotKnownIsToldWhichAre() {
        var answer = http.send("DELETE", "/wishes", BodyPublishers.noBody(), authorization());

        assertIsProblem(answer, 405);
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET", "POST");
    }

    @Test
    void aPathThatIsNotKnownIsNotFound() {
        assertIsProblem(http.get("/nothing", authorization()), 404);
        assertIsProblem(http.get("/error", authorization()), 404);
        assertIsProblem(http.get("/actuator/health", authorization()), 404);
    }

    @Test
    void whatIsOpenToAskForIsOpenToAskAbout() {
        var answer = http.send("HEAD", "/wishes", BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNeitherReadNorWrittenHereIsNamed() {
        var text = BodyPublishers.ofString("text");

        assertIsProblem(http.send("POST", "/wishes", text, "Content-Type", "text/plain"), 415);
        assertIsProblem(http.send("POST", "/wishes", text, "Content-Type", "*/*"), 415);
        assertIsProblem(http.get("/wishes", "Accept", "text/html"), 406);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedHoweverItComes() {
        var large = "{\"note\":\"%s\"}".formatted("x".repeat(65_536));
        var chunked =
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)));

        assertIsProblem(http.post("/wishes", large), 413);
        assertIsProblem(http.send("POST", "/wishes", chunked, "Content-Type", "application/json"), 413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /..;/wishes HTTP/1.1",
                "GET /%2e%2e/wishes HTTP/1.1",
                "GET //wishes HTTP/1.1",
                "GET /wishes;x=1 HTTP/1.1",
                "GET /a|b HTTP/1.1",
                "GET wishes HTTP/1.1",
                "GET /%zz HTTP/1.1",
                "GET /wishes/%2f HTTP/1.1",
                "GET /wishes?limit=%zz HTTP/1.1",
                "G<T /wishes HTTP/1.1",
                "CONNECT /wishes HTTP/1.1",
                "GET /wishes HTTP/9.9"
            })
    void aTrickIsAnsweredWithAProblemToo(String requestLine) throws IOException {
        var answer = http.raw(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"traceId\":\"");
        assertThat(answer).doesNotContain("Tomcat", "Exception", "<html", "org.");
    }

    private static String[] authorization() {
        return new String[] {"Authorization", "Bearer " + signer.token("customer")};
    }

    private static void assertIsProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = Http.json(answer);
        assertThat(problem.at("/status").asInt()).isEqualTo(status);
        assertThat(problem.at("/type").asString()).isNotEmpty();
        assertThat(problem.at("/title").asString()).isNotEmpty();
        assertThat(problem.at("/detail").asString()).isNotEmpty();
        assertThat(problem.at("/instance").asString()).startsWith("/");
        assertThat(problem.at("/traceId").asString()).matches("[0-9a-f]{32}");
    }
}
