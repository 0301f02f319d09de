package tidings.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvideSecretsTest {
    @TempDir
    Path root;

    @BeforeEach
    void provide() throws Exception {
        ProvideSecrets.provide(root);
    }

    @Test
    void aContainerGetsItsOwnSecretsAndNoOthers() throws Exception {
        try (var given = Files.list(root.resolve("order-service"))) {
            assertThat(given.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder(
                            "jwt-public.pem", "order-service-db-password", "order-service-kafka-password");
        }
    }

    @Test
    void whoeverSharesASecretHasTheSame() throws Exception {
        assertThat(secret("order-service/order-service-kafka-password"))
                .isEqualTo(secret("kafka-provisioning/order-service-kafka-password"));
        assertThat(secret("orders-db/order-service-db-administrator-password"))
                .isEqualTo(secret("order-service-migration/order-service-db-administrator-password"))
                .isNotEqualTo(secret("users-db/user-service-db-administrator-password"));
    }

    @Test
    void theOriginalsAreForNobodyElsesEyes() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("all"))))
                .isEqualTo("rwx------");
    }

    @Test
    void providedAgainTheyStayTheSame() throws Exception {
        var password = secret("user-service/admin-password");

        ProvideSecrets.provide(root);

        assertThat(secret("user-service/admin-password")).isEqualTo(password);
    }

    private String secret(String file) throws Exception {
        return Files.readString(root.resolve(file));
    }
}
