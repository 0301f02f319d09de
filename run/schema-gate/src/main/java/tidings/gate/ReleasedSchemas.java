package tidings.gate;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// What was released, with its hash, as `sha256sum` writes it: `sha256sum --check released.sha256` says the same as the
/// build.
final class ReleasedSchemas {
    private final Path directory;
    private final Path file;

    ReleasedSchemas(Path directory) {
        this.directory = directory;
        this.file = directory.resolve("released.sha256");
    }

    /// The released files and their hashes.
    Map<Path, String> entries() {
        var entries = new TreeMap<Path, String>();
        try {
            for (var line : Files.readAllLines(file)) {
                var parts = line.split("  ", 2);
                entries.put(Path.of(parts[1]), parts[0]);
            }
        } catch (NoSuchFileException _) {
            return entries; // nothing was released yet
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    void enter(Path released) {
        var entries = entries();
        entries.put(released, hash(released));
        try {
            Files.writeString(
                    file,
                    entries.entrySet().stream()
                            .map(entry -> "%s  %s%n".formatted(entry.getValue(), entry.getKey()))
                            .collect(joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String hash(Path schema) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(directory.resolve(schema)));
            return HexFormat.of().formatHex(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
