package tidings.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The files of all events' schemas in a directory, `TOPIC/EVENT/VERSION.json`.
record SchemaFiles(Path directory) {
    private static final JsonMapper JSON = new JsonMapper();

    /// All versions of all events, oldest first.
    List<Version> versions() {
        try (var files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> Version.of(directory.relativize(file)))
                    .sorted(Version.OLDEST_FIRST)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode read(Version version) {
        return JSON.readTree(directory.resolve(version.file()));
    }

    boolean lack(Path file) {
        return Files.notExists(directory.resolve(file));
    }
}
