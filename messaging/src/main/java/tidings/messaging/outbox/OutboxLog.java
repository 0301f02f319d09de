package tidings.messaging.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.wire.Told;

/// The outbox as the service sees it: a log to append to, and to look after.
class OutboxLog {
    private static final String BACKLOG = """
            with position as materialized (
                select sent, sending, last_id, sent::text <> sending::text as under_way
                from   messaging.outbox_position
            ), rest as materialized (
                select id, told_at
                from   messaging.outbox
                where  (select under_way from position)
                and    id > (select last_id from position)
                and    pg_visible_in_snapshot(tx, (select sending from position))
                and    not pg_visible_in_snapshot(tx, (select sent from position))
                order  by id limit 10001
            ), later as materialized (
                (select id, told_at
                 from   messaging.outbox
                 where  tx >= (select pg_snapshot_xmax(sending) from position)
                 order  by tx limit 10001)
                union all
                select id, told_at
                from   messaging.outbox
                where  tx = any (array(select pg_snapshot_xip(sending) from position))
            ), waiting as (
                select id, told_at from rest union all select id, told_at from later
            )
            select case when greatest((select count(*) from rest), (select count(*) from later)) <= 10000
                        then count(*)
                        else (select max(id) from messaging.outbox) - min(id) + 1 end as depth,
                   coalesce(extract(epoch from clock_timestamp() - min(told_at)), 0) as oldest_seconds
            from   waiting
            """;

    private final JdbcClient jdbc;
    private final Duration keep;

    OutboxLog(JdbcClient jdbc, Duration keep) {
        this.jdbc = jdbc;
        this.keep = keep;
    }

    /// Notes what a transaction tells, in the order in which it told it.
    void append(List<Told> told) {
        jdbc.sql("""
                insert into messaging.outbox
                    (event_id, topic, key, type, schema, time, causation_id, correlation_id, traceparent, payload)
                select id::uuid, topic, key, type, schema, time::timestamptz, causation::uuid, correlation, traceparent,
                       payload
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality
                    as told (id, topic, key, type, schema, time, causation, correlation, traceparent, payload, place)
                order by place
                """)
                .param(column(told, Told::id))
                .param(column(told, Told::topic))
                .param(column(told, Told::key))
                .param(column(told, Told::type))
                .param(column(told, Told::schema))
                .param(column(told, Told::time))
                .param(column(told, it -> it.cause().eventId()))
                .param(column(told, it -> it.cause().correlationId()))
                .param(column(told, it -> it.cause().traceparent()))
                .param(column(told, Told::payload))
                .update();
    }

    /// What waits to be sent: the rest of the stretch that is being sent, and what came after it. It is found by the
    /// indexes, in milliseconds, however much lies before it. More than 10,000 of either are not counted: the ids,
    /// which have few gaps, say about how many they are.
    Backlog backlog() {
        return jdbc.sql(BACKLOG).query(Backlog.class).single();
    }

    /// What tending has not come to yet.
    Arrears arrears() {
        return jdbc.sql("select * from messaging.outbox_arrears(make_interval(secs => ?))")
                .param(keep.toSeconds())
                .query((row, _) -> Arrears.from(row))
                .single();
    }

    /// Makes the partitions of the coming days, and of those whose events have none, and drops those that are old and
    /// sent. Returns how many it dropped.
    int tend() {
        return jdbc.sql("select messaging.tend_outbox(make_interval(secs => ?))")
                .param(keep.toSeconds())
                .query(Integer.class)
                .single();
    }

    /// Sets the position by time: what was told since is sent (again), with the same ids, and what was told before is
    /// not. For a broker that lost events, and for a database that was restored into another cluster, whose
    /// transaction ids mean nothing here. Waits for the transactions under way.
    void resendSince(Instant since) {
        jdbc.sql("select messaging.resend_outbox(?::timestamptz)")
                .param(since.toString())
                .query()
                .singleRow();
    }

    private static @Nullable String[] column(List<Told> told, Function<Told, @Nullable Object> value) {
        return told.stream().map(value).map(it -> Objects.toString(it, null)).toArray(String[]::new);
    }

    /// @param depth how many events wait
    record Backlog(long depth, double oldestSeconds) {}
}
