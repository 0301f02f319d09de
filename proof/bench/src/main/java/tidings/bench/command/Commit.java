package tidings.bench.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Which commit the sources are, so that figures can be told apart.
final class Commit {
    private static final String UNKNOWN = "unknown";

    private Commit() {}

    /// Its short name, with a plus where the sources were changed since; "unknown" where there is no git.
    static String of(Path project) throws InterruptedException {
        var name = git(project, "rev-parse", "--short", "HEAD");
        if (name.isEmpty()) {
            return UNKNOWN;
        }
        var changed = git(project, "status", "--porcelain", "--untracked-files=no");
        return changed.isEmpty() ? name : name + "+";
    }

    private static String git(Path project, String... arguments) throws InterruptedException {
        var command = new ArrayList<>(List.of("git", "-C", project.toString()));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? output.strip() : "";
        } catch (IOException _) {
            return "";
        }
    }
}
