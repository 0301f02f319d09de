package tidings.local.ports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The owner of a port is the process that listens on it, as far as the machine tells us.
public final class PortOwner {
    private PortOwner() {}

    /// The owner of a port, such as `process 4711 (/usr/bin/java)`.
    public static Optional<String> of(int port) {
        return ask("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
                .or(() -> ask(
                        "sh", "-c", "ss -Hltnp 'sport = :%d' | sed -n 's/.*pid=\\([0-9]*\\).*/\\1/p'".formatted(port)))
                .flatMap(ProcessHandle::of)
                .map(process -> "process %d (%s)"
                        .formatted(process.pid(), process.info().command().orElse("?")));
    }

    private static Optional<Long> ask(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return answer.lines()
                    .findFirst()
                    .filter(line -> line.matches("\\d+"))
                    .map(Long::valueOf);
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
