package tidings.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
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
            unpack(archive, unpacked);
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

    /// Unpacks beside the target and renames, so that a crash or a second process never leaves a half.
    private static void unpack(URL archive, Path target) throws IOException {
        var beside = Files.createTempDirectory(target.getParent(), "unpacking");
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, beside.resolve(entry.getName()).normalize());
            }
        }
        Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException _) {
            Directories.delete(beside); // another process was faster
        }
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream tar, Path file) throws IOException {
        Files.createDirectories(entry.isDirectory() ? file : file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, file);
            var mode = (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        }
    }
}
