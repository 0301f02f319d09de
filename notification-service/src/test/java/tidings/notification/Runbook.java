package tidings.notification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What the runbook tells a person to do by hand in the database.
public final class Runbook {
    private static final Path FILE = Path.of("../docs/runbook.md");
    private static final Pattern STATEMENT = Pattern.compile("--command \\\\\n +\"([^\"]+)\"");

    private Runbook() {}

    /// The only statement that begins so.
    public static String statement(String beginning) throws IOException {
        var all = STATEMENT
                .matcher(Files.readString(FILE))
                .results()
                .map(Runbook::asTheShellReadsIt)
                .toList();
        var found = all.stream().filter(it -> it.startsWith(beginning)).toList();
        if (found.size() != 1) {
            throw new AssertionError(
                    "The runbook says %d things that begin with '%s': %s".formatted(found.size(), beginning, all));
        }
        return found.getFirst();
    }

    private static String asTheShellReadsIt(MatchResult statement) {
        return statement.group(1).replace("\\\n", "");
    }
}
