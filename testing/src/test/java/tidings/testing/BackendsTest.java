package tidings.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig
@Import(Backends.class)
class BackendsTest {
    @Autowired
    private Environment environment;

    @Test
    void aContextGetsADatabaseOfItsOwnWhichItMayUseAndNotChange() throws Exception {
        try (var owner = Backends.asOwner(property("spring.datasource.url")).getConnection()) {
            owner.createStatement().execute("create table t (x int)");
        }
        try (var connection = DriverManager.getConnection(
                property("spring.datasource.url"),
                property("spring.datasource.username"),
                property("spring.datasource.password"))) {
            assertThatThrownBy(() -> connection.createStatement().execute("drop table t"))
                    .hasMessageContaining("must be owner of table t");
        }
    }

    @Test
    void aContextFindsTheTopicsOfEveryFamily() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", property("spring.kafka.bootstrap-servers")))) {
            assertThat(admin.listTopics().names().get()).contains("users", "orders", "payments");
        }
    }

    @Test
    void aContextKnowsTheSecrets() {
        assertThat(property("jwt-public.pem")).startsWith("-----BEGIN PUBLIC KEY-----");
        assertThat(property("order-service-db-password")).hasSize(32);
    }

    private String property(String name) {
        return environment.getRequiredProperty(name);
    }
}
