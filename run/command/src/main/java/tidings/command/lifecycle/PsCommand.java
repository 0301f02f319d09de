package tidings.command.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import tidings.command.management.Complaint;
import tidings.command.management.Management;
import tidings.command.system.CurrentProject;
import tidings.command.terminal.Table;
import tidings.local.supervision.Part;

/// `./tidings ps` prints a table of the parts: process, port, and health as each part tells it.
@Command(name = "ps", description = "Lists the parts: their processes, ports and health.")
public final class PsCommand implements Runnable {
    private final InstantSource clock;

    public PsCommand() {
        this(InstantSource.system());
    }

    PsCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void run() {
        var now = clock.instant();
        var complaints = complaints();
        var table = new Table("NAME", "PID", "PORTS", "HEALTH", "UP");
        var system = CurrentProject.system();
        var expected = system.parts();
        system.everyPart().stream()
                .parallel()
                .map(part -> row(part, expected.contains(part) ? "stopped" : "can be added", complaints, now))
                .toList()
                .forEach(table::add);
        System.out.println(table);
        if (!complaints.isEmpty()) {
            System.out.println();
        }
        complaints.forEach(it -> System.out.printf("%s, %s: %s%n", it.service(), it.part(), it.problem()));
    }

    private static List<Complaint> complaints() {
        try (var management = new Management()) {
            return CurrentProject.system().services().stream()
                    .filter(service -> service.program().isRunning())
                    .parallel()
                    .flatMap(service -> Complaint.of(service, management).stream())
                    .toList();
        }
    }

    private static Object[] row(Part part, String absence, List<Complaint> complaints, Instant now) {
        var ports = part.ports().stream().map(Object::toString).collect(Collectors.joining(", "));
        return part.program()
                .process()
                .map(process ->
                        new Object[] {part.name(), process.pid(), ports, health(part, complaints), upFor(process, now)})
                .orElseGet(() -> new Object[] {part.name(), "-", ports, absence, "-"});
    }

    private static String health(Part part, List<Complaint> complaints) {
        var complains = complaints.stream().anyMatch(it -> it.service().equals(part.name()));
        return !part.isReady() ? "not ready" : complains ? "unwell" : "healthy";
    }

    private static String upFor(ProcessHandle process, Instant now) {
        var up = Duration.between(process.info().startInstant().orElse(now), now);
        return up.toHours() > 0
                ? "%d h %d min".formatted(up.toHours(), up.toMinutesPart())
                : up.toMinutes() > 0
                        ? "%d min %d s".formatted(up.toMinutes(), up.toSecondsPart())
                        : up.toSeconds() + " s";
    }
}
