package tidings.command.lifecycle;

import tidings.command.system.Running;
import tidings.local.LocalSystem;
import tidings.provisioning.Trouble;

/// The preflight checks find what a start would fail on, before anything is started.
final class PreflightChecks {
    private static final long SPACE_NEEDED = 500L << 20;

    private PreflightChecks() {}

    /// Throws [Trouble] that says what to do.
    static void refuse(LocalSystem system) {
        refuseSecond(system);
        refuseFullDisk(system);
    }

    private static void refuseSecond(LocalSystem system) {
        if (Running.any(system)) {
            throw new Trouble("""
                    Tidings is running already. ./tidings ps shows its parts, ./tidings start starts those that are
                    stopped, and ./tidings down stops it. A second system can run beside it, with a home and ports of
                    its own: TIDINGS_HOME=/tmp/second TIDINGS_PORT_OFFSET=1000 ./tidings up""");
        }
    }

    private static void refuseFullDisk(LocalSystem system) {
        var free = system.home().freeSpace();
        if (free < SPACE_NEEDED) {
            throw new Trouble("""
                    The disk is full: %s has %,d MB left, and Tidings needs 500 MB. Make room, or choose another place:
                    TIDINGS_HOME=/somewhere/else ./tidings up""".formatted(system.home().directory(), free >> 20));
        }
    }
}
