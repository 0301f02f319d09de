package tidings.provisioning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/// Passwords and keys: a file each, which only its owner can read. The services take the file's name for the name of
/// a property.
public final class Secrets {
    private final Path directory;

    private Secrets(Path directory) {
        this.directory = directory;
    }

    /// Those that somebody else has put there.
    public static Secrets in(Path directory) {
        return new Secrets(directory);
    }

    /// All that a system needs whose databases share a server. Those which are missing are made now, the others stay
    /// as they are.
    public static Secrets of(Path directory) {
        var secrets = new Secrets(directory);
        ServiceDatabase.all().forEach(database -> {
            secrets.ensurePassword(database.password());
            secrets.ensurePassword(database.ownerPassword());
        });
        secrets.ensurePassword("postgres-password");
        secrets.ensurePassword("admin-password");
        secrets.ensure("stripe-key", () -> "sk_test_" + random());
        if (secrets.lacks("jwt-private.pem") || secrets.lacks("jwt-public.pem")) {
            secrets.writeSigningKeys();
        }
        return secrets;
    }

    public Path directory() {
        return directory;
    }

    public Path file(String name) {
        return directory.resolve(name);
    }

    /// Throws [Trouble] when there is no such secret.
    public String read(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new Trouble(
                    "The secret %s is missing: there is no readable file of that name in %s."
                            .formatted(name, directory),
                    e);
        }
    }

    /// The file of a secret. A password that is missing is made now.
    Path ensured(String name) {
        if (name.endsWith("-password")) {
            ensurePassword(name);
        }
        return file(name);
    }

    private void ensurePassword(String name) {
        ensure(name, Secrets::random);
    }

    private void ensure(String name, Supplier<String> content) {
        if (lacks(name)) {
            write(name, content.get());
        }
    }

    private boolean lacks(String name) {
        return Files.notExists(file(name));
    }

    private void writeSigningKeys() {
        var keys = SigningKeys.generated();
        write("jwt-private.pem", keys.privatePem());
        write("jwt-public.pem", keys.publicPem());
    }

    private void write(String name, String content) {
        try {
            Files.deleteIfExists(file(name));
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.writeString(Files.createFile(file(name), ownerOnly), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
