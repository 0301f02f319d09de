package tidings.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class ConnectionDrainingTest {
    private final ConfigurableApplicationContext service = SpringApplication.run(
            Shop.class,
            "--server.port=0",
            "--management.server.port=0",
            "--tidings.web.open=GET /wishes",
            "--tidings.web.public-key=file:" + new Signer().publicKey());

    private final int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);

    @Test
    void aServiceThatEndsLetsNobodyInAndAnswersThoseWhoAreConnectedOnceMore() throws IOException {
        try (var caller = new Caller()) {
            assertThat(caller.asks()).contains("HTTP/1.1 200 ").doesNotContain("Connection: close");
            var end = CompletableFuture.runAsync(service::close);

            assertThat(lastAnswerTo(caller)).contains("HTTP/1.1 200 ", "Connection: close");
            await().atMost(Duration.ofMinutes(1)).until(this::isClosed);
            end.join();
        }
    }

    /// The last answer to a caller who asks without a pause, and so never is silent long enough to be taken for gone.
    private static String lastAnswerTo(Caller caller) throws IOException {
        String answer;
        do {
            answer = caller.asks();
        } while (answer.contains("HTTP/1.1 200 ") && !answer.contains("Connection: close"));
        return answer;
    }

    private boolean isClosed() throws IOException {
        try {
            new Caller().close();
            return false;
        } catch (ConnectException refused) {
            return true;
        }
    }

    /// Somebody who keeps the connection for the next question.
    private final class Caller implements AutoCloseable {
        private final Socket connection = new Socket(InetAddress.getLoopbackAddress(), port);
        private final BufferedReader answers =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII));

        Caller() throws IOException {}

        /// The head of the answer; empty when the connection has ended.
        String asks() throws IOException {
            connection.getOutputStream().write("GET /wishes HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
            return answers.lines().takeWhile(line -> !line.isEmpty()).collect(joining("\n"));
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
