package tidings.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tidings.local.ports.Ports;
import tidings.local.process.Lifeline;
import tidings.provisioning.DatabaseServer;
import tidings.provisioning.Login;
import tidings.provisioning.Trouble;

class ProvidedDatabaseTest {
    private static final Database DATABASE = new Database(Lifeline.temporaryHome(), Ports.free(1));
    private static final Login OWNER = new Login("tulips_owner", "o");
    private static final Login SERVICE = new Login("tulip_service", "it's a secret");
    private static final Login STRANGER = new Login("rose_service", "s");

    @BeforeAll
    static void provide() {
        DATABASE.start();
        DATABASE.server().provide("tulips", OWNER, SERVICE);
        DATABASE.server().provide("roses", new Login("roses_owner", "o"), STRANGER);
    }

    @Test
    void onlyTheOwnerMayMakeATable() throws Exception {
        execute(OWNER, "create table bulbs (name text)");

        assertThatThrownBy(() -> execute(SERVICE, "create table weeds (name text)"))
                .hasMessageContaining("permission denied for schema public");
        assertThatThrownBy(() -> execute(SERVICE, "create schema weeds"))
                .hasMessageContaining("permission denied for database");
        assertThatThrownBy(() -> execute(SERVICE, "create temporary table weeds (name text)"))
                .hasMessageContaining("permission denied to create temporary tables");
    }

    @Test
    void noServiceEntersTheDatabaseOfAnother() {
        assertThatThrownBy(() -> execute(STRANGER, "select 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database \"tulips\"");
    }

    @Test
    void providedAgainItStaysAsItIsAndANewPasswordTakesEffect() throws Exception {
        var renewed = new Login("aster_service", "renewed");
        DATABASE.server().provide("asters", new Login("asters_owner", "o"), new Login("aster_service", "old"));

        DATABASE.server().provide("asters", new Login("asters_owner", "o"), renewed);

        try (var connection = DriverManager.getConnection(DATABASE.url("asters"), renewed.user(), renewed.password())) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void anAdministratorWhoIsNotLetInSaysSo() {
        var port = DATABASE.ports().getFirst();
        var server = new DatabaseServer("localhost", port, new Login("postgres", "wrong"));

        assertThatThrownBy(() -> server.provide("tulips", OWNER, SERVICE))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("does not let postgres provide the database tulips")
                .hasMessageNotContaining("wrong");
    }

    private static void execute(Login login, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(DATABASE.url("tulips"), login.user(), login.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
