package tidings.stories.additions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tidings.local.process.Directories;
import tidings.rules.SourceTree;
import tidings.stories.system.Command;

/// A copy of the source tree, and of what was built in it, in which a story may change everything.
record CopiedTree(Path directory, Map<String, String> environment) implements AutoCloseable {
    private static final Path PLACE = Path.of("target/copy").toAbsolutePath();

    /// @param environment of what is run there
    static CopiedTree with(Map<String, String> environment) throws IOException {
        Directories.delete(PLACE);
        Files.createDirectories(PLACE);
        new Command(List.of("sh", "-c"), Map.of())
                .run("cd %s && tar -c --exclude .git --exclude .tidings --exclude e2e-tests/target . | tar -x -C %s"
                        .formatted(SourceTree.ROOT, PLACE));
        return new CopiedTree(PLACE, environment);
    }

    /// Takes one line of a shell.
    Command shell() {
        return new Command(List.of("sh", "-c", "cd %s && eval \"$1\"".formatted(directory), "shell"), environment);
    }

    @Override
    public void close() throws IOException {
        Directories.delete(directory);
    }
}
