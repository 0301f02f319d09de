package tidings.stories.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.provisioning.Login;
import tidings.provisioning.ServiceDatabase;
import tidings.stories.system.TheSystem;

/// Every service's login is tried on every database.
class DatabaseAccessStory {
    private static final TheSystem SYSTEM = TheSystem.running();

    @BeforeAll
    static void everybodyIsThere() {
        ServiceDatabase.added().forEach(database -> SYSTEM.add(database.service()));
    }

    @AfterAll
    static void theShopIsAsItWas() {
        ServiceDatabase.added().forEach(database -> SYSTEM.stop(database.service()));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aServiceEntersItsOwnDatabaseAndNoOther(ServiceDatabase service, ServiceDatabase database) throws Exception {
        if (service.equals(database)) {
            enter(database, loginOf(service)).close();
        } else {
            assertThatThrownBy(() -> enter(database, loginOf(service)))
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(permission denied for database|password authentication failed).*");
        }
    }

    static Stream<Arguments> pairs() {
        return ServiceDatabase.all().stream()
                .flatMap(service -> ServiceDatabase.all().stream().map(database -> Arguments.of(service, database)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table public.weeds (name text)",
                "create schema weeds",
                "drop table messaging.inbox",
                "alter table messaging.intent add column weeds text",
                "truncate messaging.dead_letter",
                "delete from messaging.outbox",
                "select messaging.add_outbox_partition('2000-01-01')",
                "delete from public.flyway_schema_history",
                "create role weeds"
            })
    void noServiceChangesTheSchemaThatItUses(String sql) {
        assertThat(ServiceDatabase.all()).allSatisfy(service -> {
            try (var connection = enter(service, loginOf(service));
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(sql))
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        });
    }

    @Test
    void aServiceHasItsOldPartitionsDroppedByTheOwner() throws SQLException {
        var service = ServiceDatabase.all().getFirst();

        try (var connection = enter(service, loginOf(service));
                var statement = connection.createStatement();
                var dropped = statement.executeQuery("select messaging.tend_outbox('7 days')")) {
            assertThat(dropped.next()).isTrue();
        }
    }

    private static Login loginOf(ServiceDatabase service) {
        return new Login(service.user(), SYSTEM.secret(service.service() + "-db-password"));
    }

    private static Connection enter(ServiceDatabase database, Login login) throws SQLException {
        var url = SYSTEM.serverOf(database.name()).url(database.name());
        return DriverManager.getConnection(url, login.user(), login.password());
    }
}
