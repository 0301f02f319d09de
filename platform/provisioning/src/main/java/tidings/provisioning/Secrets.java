package tidings.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Passwords and keys: a file each, which only its owner can read. The services take the file's name for the name of
/// a property.
public final class Secrets {
    private final Path directory;

    private Secrets(Path directory) {
        this.directory = directory;
    }

    /// The secrets that somebody else has put there.
    public static Secrets in(Path directory) {
        return new Secrets(directory);
    }

    /// All that a system needs whose databases share a server. Those which are missing are made now, the others stay
    /// as they are.
    public static Secrets of(Path directory) {
        var missing = new MissingSecrets(directory);
        ServiceDatabase.all().forEach(database -> {
            missing.makePassword(database.password());
            missing.makePassword(database.ownerPassword());
        });
        missing.makePassword("postgres-password");
        missing.makePassword("admin-password");
        missing.makeTestKey("stripe-key");
        missing.makeSigningKeys("jwt-private.pem", "jwt-public.pem");
        return new Secrets(directory);
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
    public Path ensured(String name) {
        if (name.endsWith("-password")) {
            new MissingSecrets(directory).makePassword(name);
        }
        return file(name);
    }
}
