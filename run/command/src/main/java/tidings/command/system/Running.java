package tidings.command.system;

import tidings.local.LocalSystem;
import tidings.provisioning.Trouble;

/// Running or not: whether there is a system to talk to.
public final class Running {
    private Running() {}

    public static boolean any(LocalSystem system) {
        return system.parts().stream().anyMatch(part -> part.program().isRunning());
    }

    /// Throws [Trouble] when that part does not run.
    public static void require(LocalSystem system, String part) {
        if (!system.part(part).program().isRunning()) {
            throw new Trouble(
                    any(system)
                            ? "%s is stopped. Start it: ./tidings start %s".formatted(part, part)
                            : "Tidings is not running. Start it: ./tidings up");
        }
    }
}
