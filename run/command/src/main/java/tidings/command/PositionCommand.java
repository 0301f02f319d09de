package tidings.command;

import java.time.Instant;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tidings.command.management.Management;
import tidings.command.system.CurrentProject;

/// `./tidings position` has a service tell again what its topic may have lost since a point in time.
@Command(
        name = "position",
        description =
                "Moves a service's outbox to a point in time: what it has told since is sent again, with the same ids.")
final class PositionCommand implements Runnable {
    @Parameters(paramLabel = "SERVICE", description = "Such as order-service.")
    private String service = "";

    @Option(names = "--since", required = true, paramLabel = "INSTANT", description = "Such as 2026-01-31T12:00:00Z.")
    private Instant since = Instant.EPOCH;

    @Override
    public void run() {
        try (var management = new Management()) {
            var answer = management.post(
                    CurrentProject.system().service(service), "outbox", Map.of("since", since.toString()));
            System.out.printf(
                    "%d events wait to be sent.%n", answer.path("depth").asLong());
        }
    }
}
