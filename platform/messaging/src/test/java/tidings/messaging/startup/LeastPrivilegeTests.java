package tidings.messaging.startup;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.Garden;

/// A service uses its schema and cannot change it, and what it has told it cannot unsay.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=outbox-garden")
class LeastPrivilegeTests {
    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table weeds (name text)",
                "alter table diary add column weather text",
                "drop table diary",
                "truncate diary",
                "drop table messaging.intent",
                "update messaging.outbox set payload = '{}'",
                "delete from messaging.outbox",
                "delete from messaging.inbox",
                "delete from messaging.discarded_letter",
                "update messaging.discarded_intent set reason = ''",
                "delete from messaging.outbox_position",
                "update public.flyway_schema_history set success = true",
                "select messaging.add_outbox_partition('2000-01-01')",
                "set role owner"
            })
    void aServiceMayNot(String sql) {
        assertThatThrownBy(() -> database.sql(sql).update())
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }
}
