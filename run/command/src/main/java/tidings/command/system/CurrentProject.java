package tidings.command.system;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import tidings.local.LocalSystem;
import tidings.local.apps.Apps;
import tidings.local.process.Home;
import tidings.provisioning.Trouble;

/// The system that a command is about: the one whose project the command was called in, unless the environment says
/// otherwise.
public final class CurrentProject {
    private CurrentProject() {}

    public static LocalSystem system() {
        return new LocalSystem(home(), Apps.of(project()), offset());
    }

    public static Path project() {
        return Path.of(System.getProperty("tidings.project", "."));
    }

    private static Home home() {
        return new Home(chosenHome().map(Path::of).orElseGet(() -> project().resolve(".tidings")));
    }

    /// Whether it may be a second system of the project, beside the first.
    public static boolean isInAHomeOfItsOwn() {
        return chosenHome().isPresent();
    }

    private static Optional<String> chosenHome() {
        return Optional.ofNullable(System.getenv("TIDINGS_HOME")).filter(chosen -> !chosen.isBlank());
    }

    public static int offset() {
        var chosen = Objects.requireNonNullElse(System.getenv("TIDINGS_PORT_OFFSET"), "0");
        if (!chosen.matches("\\d{1,5}") || Integer.parseInt(chosen) > 40_000) {
            throw new Trouble("TIDINGS_PORT_OFFSET is '%s', but must be a number from 0 to 40000.".formatted(chosen));
        }
        return Integer.parseInt(chosen);
    }
}
