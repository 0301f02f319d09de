package tidings.messaging.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.jdbc.Column;
import tidings.messaging.wire.OutboxMessage;

/// The outbox as the service sees it: a log to append to, and to look after.
class OutboxLog {
    private final JdbcClient jdbc;
    private final LongRunningQueries longRunning;
    private final Duration keep;

    OutboxLog(JdbcOperations database, Duration keep) {
        this.jdbc = JdbcClient.create(database);
        this.longRunning = new LongRunningQueries(database);
        this.keep = keep;
    }

    /// Notes what a transaction tells, in the order in which it told it.
    void append(List<OutboxMessage> told) {
        jdbc.sql("""
                insert into messaging.outbox
                    (event_id, topic, key, type, schema, time, causation_id, correlation_id, traceparent, payload)
                select id::uuid, topic, key, type, schema, time::timestamptz, causation::uuid, correlation, traceparent,
                       payload
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality
                    as told (id, topic, key, type, schema, time, causation, correlation, traceparent, payload, place)
                order by place
                """)
                .param(Column.of(told, OutboxMessage::id))
                .param(Column.of(told, OutboxMessage::topic))
                .param(Column.of(told, OutboxMessage::key))
                .param(Column.of(told, OutboxMessage::type))
                .param(Column.of(told, OutboxMessage::schema))
                .param(Column.of(told, OutboxMessage::time))
                .param(Column.of(told, it -> it.cause().eventId()))
                .param(Column.of(told, it -> it.cause().correlationId()))
                .param(Column.of(told, it -> it.cause().traceparent()))
                .param(Column.of(told, OutboxMessage::payload))
                .update();
    }

    /// The backlog that waits to be sent.
    Backlog backlog() {
        return jdbc.sql("select * from messaging.outbox_backlog()")
                .query(Backlog.class)
                .single();
    }

    /// The maintenance that is overdue.
    OverdueMaintenance overdueMaintenance() {
        return jdbc.sql("select * from messaging.outbox_arrears(make_interval(secs => ?))")
                .param(keep.toSeconds())
                .query((row, _) -> OverdueMaintenance.from(row))
                .single();
    }

    /// Makes the partitions of the coming days, and of those whose events have none, and drops those that are old and
    /// sent. Returns how many it dropped.
    int tend() {
        return longRunning.ask(database -> database.sql("select messaging.tend_outbox(make_interval(secs => ?))")
                .param(keep.toSeconds())
                .query(Integer.class)
                .single());
    }

    /// Sets the position by time: what was told since is sent (again), with the same ids, and what was told before is
    /// not. For a broker that lost events, and for a database that was restored into another cluster, whose
    /// transaction ids mean nothing here. Waits for the transactions under way, and nothing is told meanwhile.
    void resendSince(Instant since) {
        longRunning.ask(database -> database.sql("select messaging.resend_outbox(?::timestamptz)")
                .param(since.toString())
                .query()
                .singleRow());
    }
}
