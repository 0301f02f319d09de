package tidings.local.supervision;

import java.util.List;
import tidings.local.ports.PortOwner;
import tidings.local.ports.Ports;
import tidings.provisioning.Trouble;

/// Taken ports are those that somebody else has, looked for before a part would stumble over them.
final class TakenPorts {
    private TakenPorts() {}

    /// Throws [Trouble] when a part that does not run would find one of its ports taken.
    static void refuse(List<Part> parts) {
        for (var part : parts) {
            if (!part.program().isRunning()) {
                part.ports().stream()
                        .filter(port -> !Ports.isFree(port))
                        .findFirst()
                        .ifPresent(port -> refuse(part, port));
            }
        }
    }

    private static void refuse(Part part, int port) {
        throw new Trouble(("Port %d is taken by %s, and %s needs it."
                        + " End that process, or move all of Tidings to other ports:"
                        + " TIDINGS_PORT_OFFSET=1000 ./tidings up")
                .formatted(port, PortOwner.of(port).orElse("another process"), part.name()));
    }
}
