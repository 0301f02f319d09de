package tidings.local.postgres;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tidings.provisioning.Trouble;

/// PostgreSQL's own programs, unpacked once per user and version into the user's cache.
final class PostgresPrograms {
    private PostgresPrograms() {}

    /// The directory with `bin`, `lib` and `share`.
    static Path directory() throws IOException {
        var archive = archive();
        var unpacked = cache().resolve("postgres-"
                + Long.toHexString(((JarURLConnection) archive.openConnection())
                        .getJarEntry()
                        .getCrc()));
        if (Files.notExists(unpacked)) {
            new PackedPrograms(archive).unpack(unpacked);
        }
        return unpacked;
    }

    private static URL archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var name = "/postgres-%s-%s.txz".formatted(system, processor);
        var archive = PostgresPrograms.class.getResource(name);
        if (archive == null) {
            throw new Trouble(("There is no PostgreSQL for this machine in the build (%s)."
                            + " Tidings runs on Linux and macOS, x86-64 and arm64.")
                    .formatted(name));
        }
        return archive;
    }

    private static Path cache() throws IOException {
        var configured = System.getenv("XDG_CACHE_HOME");
        var caches = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return Files.createDirectories(caches.resolve("tidings"));
    }
}
