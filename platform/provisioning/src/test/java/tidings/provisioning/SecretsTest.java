package tidings.provisioning;

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
        var first = Secrets.of(directory).read("admin-password");

        assertThat(Secrets.of(directory).read("admin-password"))
                .isEqualTo(first)
                .hasSize(32);
    }

    @Test
    void secretsAreForTheirOwnersEyesOnly() throws Exception {
        var secrets = Secrets.of(directory);

        var file = Files.getPosixFilePermissions(secrets.file("jwt-private.pem"));

        assertThat(PosixFilePermissions.toString(file)).isEqualTo("rw-------");
    }

    @Test
    void theSigningKeyIsAPairOfPemFiles() {
        var secrets = Secrets.of(directory);

        assertThat(secrets.read("jwt-private.pem"))
                .startsWith("-----BEGIN PRIVATE KEY-----\n")
                .endsWith("-----END PRIVATE KEY-----\n");
        assertThat(secrets.read("jwt-public.pem")).startsWith("-----BEGIN PUBLIC KEY-----\n");
    }
}
