package tidings.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import tidings.provisioning.Secrets;

/// The home of a system is where it keeps everything that it writes: process ids, logs, data, secrets. For its
/// owner's eyes only.
public record Home(Path directory) {
    public Home {
        directory = directory.toAbsolutePath().normalize();
    }

    /// Data of one part. It survives a stop, and is what `down -v` wipes.
    public Path data(String part) {
        return made(directory.resolve("data")).resolve(part);
    }

    public Path data() {
        return directory.resolve("data");
    }

    public Path log(String part) {
        return made(directory.resolve("logs")).resolve(part + ".log");
    }

    /// The secrets of the system; those that are missing are made.
    public Secrets secrets() {
        return Secrets.of(made(directory.resolve("secrets")));
    }

    /// Bytes that can still be written.
    public long freeSpace() {
        return made(directory).toFile().getUsableSpace();
    }

    Path processOf(String part) {
        return made(directory.resolve("run")).resolve(part);
    }

    /// The names of those whose process was noted, and may be running.
    public List<String> noted() {
        try (var notes = Files.list(made(directory.resolve("run")))) {
            return notes.map(note -> note.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path made(Path path) {
        try {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            return Files.createDirectories(path, ownerOnly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
