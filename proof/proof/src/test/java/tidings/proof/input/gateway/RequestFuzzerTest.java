package tidings.proof.input.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidings.proof.journal.Journal;
import tidings.proof.load.Account;

class RequestFuzzerTest {
    private static final Account ADA = new Account(new UUID(1, 2), "token");
    private static final String PROBLEM = "{\"traceId\":\"0123456789abcdef0123456789abcdef\"}";

    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final HttpServer gateway = server();

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    @Test
    void theSameSeedMakesTheSameRequests() {
        var one = IntStream.range(0, 500)
                .mapToObj(new RandomRequests(List.of(ADA), 7)::at)
                .map(RawRequest::toString);
        var again = IntStream.range(0, 500)
                .mapToObj(new RandomRequests(List.of(ADA), 7)::at)
                .map(RawRequest::toString);
        var other = IntStream.range(0, 500)
                .mapToObj(new RandomRequests(List.of(ADA), 8)::at)
                .map(RawRequest::toString);

        var requests = one.toList();

        assertThat(again).isEqualTo(requests);
        assertThat(other).isNotEqualTo(requests);
        assertThat(requests.stream().distinct().count()).isGreaterThan(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500 | application/problem+json | %s                                | 500:
            400 | application/problem+json | {"detail":"java.lang.String"}     | shows its inside
            400 | application/problem+json | {"detail":"at Shop.java:7"}       | shows its inside
            400 | text/html                | %s                                | is explained in 'text/html'
            404 | application/problem+json | {"detail":"nothing"}              | has no traceId
            """)
    void anAnswerWithoutMannersIsReported(int status, String type, String body, String what) {
        answerAll(status, type, body.replace("%s", PROBLEM));

        var answers = fuzzer(40, Duration.ofMinutes(1)).run();

        assertThat(answers.ofClass(status / 100)).isPositive();
        assertThat(answers.violations())
                .isNotEmpty()
                .anySatisfy(violation -> assertThat(violation.what()).contains(what));
    }

    @Test
    void aProperRefusalIsNotReported() {
        answerAll(422, "application/problem+json", PROBLEM);

        var answers = fuzzer(40, Duration.ofMinutes(1)).run();

        assertThat(asked).isNotEmpty();
        assertThat(answers.violations())
                .noneSatisfy(violation ->
                        assertThat(asked).anyMatch(key -> violation.input().contains(key)));
    }

    @Test
    void silenceIsReported() {
        gateway.createContext("/", _ -> sleep());

        var answers = fuzzer(4, Duration.ofMillis(200)).run();

        assertThat(answers.violations())
                .anySatisfy(violation -> assertThat(violation.what()).startsWith("no answer"));
    }

    private static HttpServer server() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RequestFuzzer fuzzer(int count, Duration patience) {
        var place = URI.create("http://localhost:" + gateway.getAddress().getPort());
        return new RequestFuzzer(place, List.of(ADA), 7, count, new Journal(), patience);
    }

    /// Notes the keys of the orders that it was asked for.
    private void answerAll(int status, String type, String body) {
        gateway.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            if (key != null && key.length() == 36) {
                asked.add(key);
            }
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.getBytes(UTF_8).length);
            exchange.getResponseBody().write(body.getBytes(UTF_8));
            exchange.close();
        });
    }

    private static void sleep() {
        try {
            Thread.sleep(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
