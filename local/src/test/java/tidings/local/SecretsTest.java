package tidings.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path directory;

    @Test
    void secretsAreMadeOnce() {
        var home = new Home(directory.resolve("home"));
        var first = Secrets.of(home).read("admin-password");

        assertThat(Secrets.of(home).read("admin-password")).isEqualTo(first).hasSize(32);
    }

    @Test
    void secretsAreForTheirOwnersEyesOnly() throws Exception {
        var secrets = Secrets.of(new Home(directory.resolve("home")));

        var file = Files.getPosixFilePermissions(secrets.file("jwt-private.pem"));
        var parent = Files.getPosixFilePermissions(secrets.directory());

        assertThat(PosixFilePermissions.toString(file)).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(parent)).isEqualTo("rwx------");
    }

    @Test
    void theSigningKeyIsAPairOfPemFiles() {
        var secrets = Secrets.of(new Home(directory.resolve("home")));

        assertThat(secrets.read("jwt-private.pem"))
                .startsWith("-----BEGIN PRIVATE KEY-----\n")
                .endsWith("-----END PRIVATE KEY-----\n");
        assertThat(secrets.read("jwt-public.pem")).startsWith("-----BEGIN PUBLIC KEY-----\n");
    }
}
