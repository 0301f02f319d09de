package tidings.provisioning.steps;

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
        ProvideSecrets.provide(root, ContainerSecrets.ofAll());
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
    void containersThatShareASecretHaveTheSame() throws Exception {
        assertThat(secret("order-service/order-service-kafka-password"))
                .isEqualTo(secret("topics/order-service-kafka-password"));
        assertThat(secret("orders-db/order-service-db-administrator-password"))
                .isEqualTo(secret("order-service-migration/order-service-db-administrator-password"))
                .isNotEqualTo(secret("users-db/user-service-db-administrator-password"));
    }

    @Test
    void onlyWhereAReadModelIsRebuiltTheOwnerIsKnownBesidesTheService() throws Exception {
        assertThat(secret("analytics-service-rebuild/analytics-service-db-owner-password"))
                .isEqualTo(secret("analytics-service-migration/analytics-service-db-owner-password"));
        assertThat(root.resolve("analytics-service/analytics-service-db-owner-password"))
                .doesNotExist();
        assertThat(root.resolve("payment-service-rebuild")).doesNotExist();
    }

    @Test
    void theOriginalsAreForNobodyElsesEyes() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("all"))))
                .isEqualTo("rwx------");
    }

    @Test
    void providedAgainTheyStayTheSame() throws Exception {
        var password = secret("user-service/admin-password");

        ProvideSecrets.provide(root, ContainerSecrets.ofAll());

        assertThat(secret("user-service/admin-password")).isEqualTo(password);
    }

    @Test
    void aServiceThatIsAddedBringsItsOwnSecretsAndChangesNoOthers() throws Exception {
        assertThat(root.resolve("slack-service")).doesNotExist();
        var brokerPassword = secret("kafka/kafka-admin-password");

        ProvideSecrets.provide(root, ContainerSecrets.of("slack-service"));

        assertThat(secret("slack-service/slack-service-kafka-password"))
                .isEqualTo(secret("slack-service-topics/slack-service-kafka-password"));
        assertThat(secret("slack-service-topics/kafka-admin-password")).isEqualTo(brokerPassword);
        try (var given = Files.list(root.resolve("topics"))) {
            assertThat(given).noneMatch(secret -> secret.toString().contains("slack"));
        }
    }

    private String secret(String file) throws Exception {
        return Files.readString(root.resolve(file));
    }
}
