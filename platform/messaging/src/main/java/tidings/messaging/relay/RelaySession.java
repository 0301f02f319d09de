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

    /// A stretch begins with the smallest id that nobody has sent. That may be smaller than those sent before: a late
    /// commit's is.
    private static final String IN_A_NEW_STRETCH = """
            with stretch as materialized (
                select pg_current_snapshot() as sending, min(id) - 1 as last_id
                from (select id from messaging.outbox where tx >= pg_snapshot_xmax(:sent::pg_snapshot)
                      union all
                      select id from messaging.outbox where tx = any (array(select pg_snapshot_xip(:sent::pg_snapshot)))
                     ) as unsent
                having min(id) is not null
            )""";

    private static final String IN_THE_SAME_STRETCH = """
            with stretch as materialized (
                select :sending::pg_snapshot as sending, :lastId::bigint as last_id
            )""";

    private static final String PAGE = """
            , looked as not materialized (
                select * from messaging.outbox where id > (select last_id from stretch) order by id limit 50000
            ), page as (
                select *, count(*) over () as found, row_number() over (order by id) as place,
                       sum(octet_length(payload)) over (order by id) as bytes
                from (select id, event_id, topic, key, type,
                             coalesce(schema, topic || '/' || type || '/1') as schema,
                             time, causation_id, correlation_id, traceparent, payload
                      from looked
                      where pg_visible_in_snapshot(tx, (select sending from stretch))
                        and not pg_visible_in_snapshot(tx, :sent::pg_snapshot)
                      order by id
                      limit 1000) as next
            )
            select page.*, last_id, case when coalesce(place, 1) = 1 then sending end as sending,
                   case when coalesce(found, 0) < 1000
                        then (select max(id) from (select id from looked) as all_of_them
                              having count(*) = 50000) end as looked_to
            from stretch left join page on bytes - octet_length(payload) < 4000000
            order by id
            """;

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

    /// The next events to be sent, where there are any: of the position's stretch, or at its end of a new one, which
    /// is all that is visible now. They come in the order of their ids: 1,000 at most, and beyond the first no more
    /// than 4 MB. It looks at 50,000 ids at most, since millions may lie behind a stretch of which little is left.
    ///
    /// One statement: a stretch is what this very look sees, and how far it has looked holds for this look alone.
    Optional<OutboxPage> page(Position position) {
        return jdbc.sql((position.atEndOfStretch() ? IN_A_NEW_STRETCH : IN_THE_SAME_STRETCH) + PAGE)
                .paramSource(position)
                .query((ResultSetExtractor<Optional<OutboxPage>>) found -> OutboxPage.from(found, position));
    }

    /// Moves the position by one version. Throws [IllegalStateException] when somebody else has moved it.
    void moveTo(Position next) {
        var moved = jdbc.sql("""
                update messaging.outbox_position
                set sent = :sent::pg_snapshot, sending = :sending::pg_snapshot, last_id = :lastId, version = :version
                where version = :version - 1
                """).paramSource(next).update();
        if (moved == 0) {
            throw new IllegalStateException("another relay, or an administrator, has moved the outbox's position");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
