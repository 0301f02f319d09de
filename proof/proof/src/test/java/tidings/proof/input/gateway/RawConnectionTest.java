package tidings.proof.input.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawConnectionTest {
    private static final RawRequest REQUEST = RawRequest.last("GET /", List.of(), new byte[0]);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 400 Bad\r\nContent-Length: 2\r\n\r\nno",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 400 Bad\r\n\r\nno",
                "HTTP/1.1 400 Bad\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nn\r\n1\r\no\r\n0\r\n\r\n"
            })
    void anAnswerIsReadHoweverItsLengthIsTold(String told) throws IOException {
        var answer = answer(told);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("no");
    }

    @Test
    void anAnswerWithoutAHeadIsABody() throws IOException {
        assertThat(answer("[1]").body()).isEqualTo("[1]");
    }

    private static RawAnswer answer(String told) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> answerOnce(server, told));
            var place = URI.create("http://localhost:" + server.getLocalPort());
            try (var connection = new RawConnection(place, Duration.ofSeconds(5))) {
                return connection.ask(REQUEST);
            }
        }
    }

    private static void answerOnce(ServerSocket server, String told) {
        try (var socket = server.accept()) {
            socket.getInputStream().readAllBytes();
            socket.getOutputStream().write(told.getBytes(ISO_8859_1));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
