package tidings.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script `run/docker/manage` says to a service, byte for byte, what it was told.
class ManageTest {
    private static final String REASON = "{\"reason\": \"geprüft – für ungültig befunden 🙂\"}";

    @TempDir
    private Path directory;

    private final BlockingQueue<String> heard = new ArrayBlockingQueue<>(1);
    private HttpServer service;

    @BeforeEach
    void theServiceIsThere() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/actuator/deadletters/discard", exchange -> {
            heard.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("ok".getBytes(UTF_8));
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void theServiceIsGone() {
        service.stop(0);
    }

    @Test
    void aReasonInAnyLanguageArrivesWhole() throws Exception {
        var reason = Files.writeString(directory.resolve("reason"), REASON);
        var answer = directory.resolve("answer");

        var script = new ProcessBuilder(List.of(
                        "bash", "-c", "../docker/manage deadletters/discard \"$(cat \"$0\")\"", reason.toString()))
                .redirectErrorStream(true)
                .redirectOutput(answer.toFile());
        script.environment()
                .put(
                        "MANAGEMENT_SERVER_PORT",
                        Integer.toString(service.getAddress().getPort()));
        script.environment().put("LC_ALL", "C.UTF-8");

        assertThat(script.start().waitFor()).isZero();
        assertThat(answer).hasContent("ok\n");
        assertThat(heard).containsExactly(REASON);
    }
}
