package tidings.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.messaging.Garden;
import tidings.rebuild.Comparison.Difference;
import tidings.testing.Backends;

/// New tables are made beside the old ones, compared with them, and take their place.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=rebuilt-garden")
class RebuiltSchemaTests {
    @Autowired
    SmartLifecycle consumers;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcConnectionDetails login;

    SingleConnectionDataSource owner;
    OwnerSession session;
    RebuiltSchema schema;
    SchemaExchange exchange;

    @BeforeEach
    void anOldDiary() throws SQLException {
        consumers.stop(); // what other tests tell is nothing to this one
        owner = owner();
        session = new OwnerSession(owner);
        schema = rebuiltBy(owner);
        exchange = new SchemaExchange(session, schema);
        database.sql("delete from diary").update();
        write("public", "fern", 3);
        schema.prepare();
    }

    @AfterEach
    void theOwnerGoes() {
        owner.destroy();
    }

    @Test
    void aQueryForATableFindsTheNewOneAfterwards() {
        write("rebuilt", "moss", 1);

        replace();
        schema.dropTheOldOne();

        assertThat(database.sql("select plant from diary").query(String.class).list())
                .containsExactly("moss");
        assertThat(database.sql("select count(*) from flyway_schema_history")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void theNewOneCanTakeItsPlaceAgainAndAgain() {
        replace();
        schema.prepare();

        write("rebuilt", "moss", 1);
        replace();

        assertThat(database.sql("select plant from diary").query(String.class).list())
                .containsExactly("moss");
    }

    @Test
    void tablesAreAlikeWhenTheirRowsAreWhateverTheOrder() {
        write("public", "moss", 1);
        database.sql("""
                insert into rebuilt.diary (entry, plant, height) overriding system value
                select * from public.diary order by entry desc
                """).update();

        assertThat(schema.differences()).isEmpty();
    }

    @Test
    void everyRowThatOnlyOneOfThemHasIsCounted() {
        write("rebuilt", "fern", 4);
        write("rebuilt", "moss", 1);

        assertThat(schema.differences()).containsExactly(new Difference("diary", 1, 2));
    }

    @Test
    void whileSomebodyReadsTheOldOneNothingIsReplaced() {
        transaction.executeWithoutResult(_ -> {
            database.sql("set local idle_in_transaction_session_timeout = 0").update();
            database.sql("select * from diary").query().listOfRows();

            assertThat(session.unlessSomebodyTakesTooLong(exchange::replaceTheOldOne))
                    .isFalse();

            assertThat(database.sql("select plant from diary")
                            .query(String.class)
                            .list())
                    .containsExactly("fern");
        });
        replace();
    }

    /// A reader is, for example, a question that had begun before the change.
    @Test
    void aReaderOfTheOldOneIsLeftInPeaceAndItGoesAfterwards() {
        transaction.executeWithoutResult(_ -> {
            replace();
            database.sql("set local idle_in_transaction_session_timeout = 0").update();
            database.sql("select * from outdated.diary").query().listOfRows();

            assertThat(schema.dropTheOldOne()).isFalse();

            assertThat(database.sql("select plant from outdated.diary")
                            .query(String.class)
                            .list())
                    .containsExactly("fern");
        });
        assertThat(schema.dropTheOldOne()).isTrue();
    }

    @Test
    void whatIsReadWhileTheBatchesAreHeldMayTakeItsTime() {
        JdbcClient.create(owner)
                .sql("set idle_in_transaction_session_timeout = '500ms'")
                .update();

        assertThat(session.unlessSomebodyTakesTooLong(() -> {
                    exchange.holdBatches();
                    LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
                    assertThat(schema.differences()).hasSize(1);
                }))
                .isTrue();
    }

    @Test
    void noTwoAreBuiltAtATime() throws SQLException {
        var another = owner();

        assertThatThrownBy(rebuiltBy(another)::prepare)
                .isInstanceOf(RebuildRefused.class)
                .hasMessageContaining("under way");

        another.destroy();
    }

    /// Replaces the schema once nobody takes too long, such as a vacuum of the server's own.
    private void replace() {
        await().until(() -> session.unlessSomebodyTakesTooLong(exchange::replaceTheOldOne));
    }

    private RebuiltSchema rebuiltBy(SingleConnectionDataSource owner) {
        return new RebuiltSchema(new OwnerSession(owner), Objects.requireNonNull(login.getUsername()));
    }

    private SingleConnectionDataSource owner() throws SQLException {
        return new SingleConnectionDataSource(
                Backends.asOwner(login.getJdbcUrl()).getConnection(), true);
    }

    private void write(String schema, String plant, int height) {
        database.sql("insert into %s.diary (plant, height) values (?, ?)".formatted(schema))
                .params(plant, height)
                .update();
    }
}
