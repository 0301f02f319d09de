package tidings.messaging.relay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A relay's connection to the database: its claim to be the only one (a session advisory lock), and what it
/// reads and moves while it is.
///
/// The server ends a session that has been silent for 3 s, so a frozen relay loses its claim. A position that is
/// lost in a crash of the database only means a page sent again, so moves do not wait for the disk. Plans are
/// made once, and by index: the statements are the same every few milliseconds, whatever the size of the table.
class RelaySession implements AutoCloseable {
    private static final String SETTINGS = "-c idle_session_timeout=3s -c synchronous_commit=off"
            + " -c plan_cache_mode=force_generic_plan -c enable_seqscan=off";

    private final Connection connection;
    private final JdbcClient jdbc;

    RelaySession(JdbcConnectionDetails database) throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", String.valueOf(database.getUsername()));
        settings.setProperty("password", String.valueOf(database.getPassword()));
        settings.setProperty("options", SETTINGS);
        settings.setProperty("ApplicationName", "relay");
        settings.setProperty("connectTimeout", "3");
        settings.setProperty("socketTimeout", "30");
        connection = DriverManager.getConnection(database.getJdbcUrl(), settings);
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /// Whether this session is the relay's; if not, another is.
    boolean leads() {
        return jdbc.sql("select pg_try_advisory_lock(hashtext('messaging.relay'))")
                .query(Boolean.class)
                .single();
    }

    /// Keeps the claim while nothing is asked of the database.
    void stayAlive() {
        jdbc.sql("select 1").query().singleRow();
    }

    /// Whether the position was written in another cluster than the one that holds it now, as after a restore.
    boolean isInForeignCluster() {
        return jdbc.sql("""
                select p.system_identifier <> c.system_identifier
                from messaging.outbox_position p, pg_control_system() c
                """).query(Boolean.class).single();
    }

    Position position() {
        return jdbc.sql("select sent, sending, last_id, version from messaging.outbox_position")
                .query(Position.class)
                .single();
    }

    /// The stretch from the position's end to what is visible now; empty where nothing new is. Ids within it
    /// begin anywhere: a late commit's may be smaller than those sent before it.
    Optional<Position> stretchAfter(Position position) {
        return jdbc.sql("""
                select :sent as sent, pg_current_snapshot() as sending, min(id) - 1 as last_id, :version as version
                from (select id from messaging.outbox where tx >= pg_snapshot_xmax(:sent::pg_snapshot)
                      union all
                      select id from messaging.outbox where tx = any (array(select pg_snapshot_xip(:sent::pg_snapshot)))
                     ) as unsent
                having min(id) is not null
                """)
                .param("sent", position.sent())
                .param("version", position.version())
                .query(Position.class)
                .optional();
    }

    /// The next events of the stretch, in the order of their ids: 1,000 at most, and beyond the first no more
    /// than 4 MB. It looks at 50,000 ids at most, since millions may lie behind a stretch of which little is
    /// left. How far it has looked is asked in the same statement, or it might be told of others than it has
    /// looked at.
    OutboxPage page(Position position) {
        return jdbc.sql("""
                with looked as not materialized (
                    select * from messaging.outbox where id > :last order by id limit 50000
                ), page as (
                    select *, count(*) over () as found, sum(octet_length(payload)) over (order by id) as bytes
                    from (select id, event_id, topic, key, type,
                                 coalesce(schema, topic || '/' || type || '/1') as schema,
                                 time, causation_id, correlation_id, traceparent, payload
                          from looked
                          where pg_visible_in_snapshot(tx, :sending::pg_snapshot)
                            and not pg_visible_in_snapshot(tx, :sent::pg_snapshot)
                          order by id
                          limit 1000) as next
                )
                select page.*, case when coalesce(found, 0) < 1000
                                    then (select max(id) from (select id from looked) as all_of_them
                                          having count(*) = 50000) end as looked_to
                from (values (true)) as always left join page on bytes - octet_length(payload) < 4000000
                order by id
                """)
                .param("last", position.lastId())
                .param("sending", position.sending())
                .param("sent", position.sent())
                .query((ResultSetExtractor<OutboxPage>) OutboxPage::from);
    }

    /// Moves the position by one version. Throws [IllegalStateException] when somebody else has moved it.
    void moveTo(Position next) {
        var moved = jdbc.sql("""
                update messaging.outbox_position
                set sent = :sent::pg_snapshot, sending = :sending::pg_snapshot, last_id = :last, version = :version
                where version = :version - 1
                """)
                .param("sent", next.sent())
                .param("sending", next.sending())
                .param("last", next.lastId())
                .param("version", next.version())
                .update();
        if (moved == 0) {
            throw new IllegalStateException("another relay, or an administrator, has moved the outbox's position");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
