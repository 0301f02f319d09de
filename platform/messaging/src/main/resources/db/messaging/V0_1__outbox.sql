create schema if not exists messaging;

-- What this service has told, in the transactions in which it happened. Append-only: never updated, a day's rows go
-- together when their partition is dropped.
create table messaging.outbox (
    id             bigint      not null generated always as identity,
    tx             xid8        not null default pg_current_xact_id(),
    told_at        timestamptz not null default now(),
    event_id       uuid        not null,
    topic          text        not null,
    key            text        not null,
    type           text        not null,
    time           timestamptz not null,
    causation_id   uuid,
    correlation_id text,
    traceparent    text,
    payload        text        not null
) partition by range (told_at);

-- Finds what has become visible since a snapshot, however many rows lie before it.
create index outbox_tx on messaging.outbox (tx);

-- Reads a page in the order in which the ids were drawn, at the same cost with a thousand or a million rows waiting.
create index outbox_id on messaging.outbox (id);

-- How far the relay has come: all that is visible in `sent` is on the topics, and of what has become visible in
-- `sending` since, all up to `last_id`. The version fences off a relay that was frozen while another took over.
create table messaging.outbox_position (
    only_row          boolean     primary key default true check (only_row),
    sent              pg_snapshot not null,
    sending           pg_snapshot not null,
    last_id           bigint      not null default 0,
    version           bigint      not null default 0,
    system_identifier bigint      not null
);

insert into messaging.outbox_position (sent, sending, system_identifier)
select pg_current_snapshot(), pg_current_snapshot(), system_identifier
from pg_control_system();

-- A day begins and ends in UTC, wherever the session says that it is.
create function messaging.add_outbox_partition(day date) returns void
language plpgsql set timezone = 'UTC' as $$
begin
    execute format(
        'create table if not exists messaging.outbox_%s partition of messaging.outbox for values from (%L) to (%L)',
        to_char(day, 'YYYYMMDD'), day::timestamptz, (day + 1)::timestamptz);
end $$;

-- Makes the partitions of the days to come, and drops those older than `keep` whose rows are all behind the position.
-- Returns how many it dropped. It waits 100 ms for a lock at most: writers matter more. It runs as the schema's owner,
-- because the service itself may neither make a table nor drop one.
create function messaging.tend_outbox(keep interval) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp set timezone = 'UTC' as $$
declare
    part    record;
    unsent  boolean;
    dropped int := 0;
begin
    perform pg_advisory_xact_lock(hashtext('messaging.tend_outbox'));
    set local lock_timeout = '100ms';
    begin
        perform messaging.add_outbox_partition(current_date + n) from generate_series(0, 3) n;
    exception when lock_not_available then null; -- the days of the last round are still there
    end;
    for part in
        select c.oid::regclass as name
        from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'messaging.outbox'::regclass
          and to_date(right(c.relname, 8), 'YYYYMMDD') + 1 <= now() - keep
    loop
        begin
            execute format('lock table %s', part.name); -- first, so that nobody commits anything between look and drop
            execute format(
                'select exists (select from %s, messaging.outbox_position
                                where (tx >= pg_snapshot_xmax(sent) or tx in (select pg_snapshot_xip(sent)))
                                  and not (pg_visible_in_snapshot(tx, sending) and id <= last_id))', part.name)
            into unsent;
            if not unsent then
                execute format('drop table %s', part.name);
                dropped := dropped + 1;
            end if;
        exception when lock_not_available then null; -- writers are busy; the next round will do
        end;
    end loop;
    return dropped;
end $$;

select messaging.tend_outbox('7 days');

-- Sets the position by time. Rows keep their content; their transaction ids are drawn anew, because those of another
-- cluster (after a restore) cannot be compared with this one's. It runs as the schema's owner, because the service
-- itself may not change what it has told.
create function messaging.resend_outbox(since timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    here   xid8 := pg_current_xact_id();
    oldest xid8 := pg_snapshot_xmin(pg_current_snapshot()); -- of the transactions under way, this one included
begin
    lock table messaging.outbox in share row exclusive mode;
    update messaging.outbox set tx = case when told_at >= since then here else '3' end;
    update messaging.outbox_position
    set sent              = format('%1$s:%1$s:', oldest)::pg_snapshot,
        sending           = format('%1$s:%1$s:', oldest)::pg_snapshot,
        last_id           = 0,
        version           = version + 1,
        system_identifier = (select c.system_identifier from pg_control_system() c);
end $$;
