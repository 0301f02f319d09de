-- The same function, except that it takes the partitions' names for days only when it knows that they are partitions.
-- Otherwise PostgreSQL may look at the names of all relations first, once it has counted them, and most are no days.
--
-- Makes the partitions of the days to come, and drops those older than `keep` whose rows are all behind the position.
-- Returns how many it dropped. It waits 100 ms for a lock at most: writers matter more. It runs as the schema's owner,
-- because the service itself may neither make a table nor drop one.
create or replace function messaging.tend_outbox(keep interval) returns int
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
        with children as materialized (
            select c.oid::regclass as name, c.relname
            from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = 'messaging.outbox'::regclass)
        select name from children
        where to_date(right(relname, 8), 'YYYYMMDD') + 1 <= now() - keep
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
