-- Takes in what has no day of its own yet, so that telling never fails: the days of a machine that slept, or whose
-- partitions nobody could make. What lies here moves into its day once that can be made.
create table messaging.outbox_default partition of messaging.outbox default;
alter table messaging.outbox_default alter column payload set statistics 0;

-- A day begins and ends in UTC, wherever the session says that it is. What already was told on it moves in, as it is: the
-- same id and the same transaction, which is what the relay goes by. Readers see it before or after, never without.
-- They wait meanwhile, as they do whenever a day is attached: who reads the outbox reads the default partition, too.
create or replace function messaging.add_outbox_partition(day date) returns void
language plpgsql set timezone = 'UTC' as $$
declare
    name text := 'outbox_' || to_char(day, 'YYYYMMDD');
begin
    if to_regclass('messaging.' || name) is not null then
        return;
    end if;
    -- Whoever tells waits until the day is there, and looks only then where the event belongs: one that had chosen the
    -- default partition before would be refused by its new bounds. Telling is stopped first, and then reading.
    lock table only messaging.outbox in share row exclusive mode;
    lock table messaging.outbox_default;
    execute format('create table messaging.%I (like messaging.outbox including defaults including indexes)', name);
    execute format('alter table messaging.%I alter column payload set statistics 0', name);
    execute format(
        'with moved as (delete from messaging.outbox_default where told_at >= %2$L and told_at < %3$L returning *)
         insert into messaging.%1$I select * from moved', name, day::timestamptz, (day + 1)::timestamptz);
    execute format(
        'alter table messaging.outbox attach partition messaging.%I for values from (%L) to (%L)',
        name, day::timestamptz, (day + 1)::timestamptz);
end $$;

-- Makes the partitions of the days to come, and of those whose events had none, and drops those older than `keep` whose
-- rows are all behind the position. Returns how many it dropped. It waits 100 ms for a lock at most: writers matter more;
-- what it does not come to now stays to be done, as messaging.outbox_arrears says. It runs as the schema's owner, because
-- the service itself may neither make a table nor drop one.
create or replace function messaging.tend_outbox(keep interval) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp set timezone = 'UTC' as $$
declare
    missing date;
    part    record;
    relayed messaging.outbox_position;
    unsent  boolean;
    dropped int := 0;
begin
    if not pg_try_advisory_xact_lock(hashtext('messaging.tend_outbox')) then
        return 0; -- another instance is at it
    end if;
    set local lock_timeout = '100ms';
    for missing in
        select current_date + n as day from generate_series(0, 3) n
        union
        select told_at::date from messaging.outbox_default
        order by day
    loop
        begin
            perform messaging.add_outbox_partition(missing);
        exception when lock_not_available then null; -- somebody reads or writes; the next round will do
        end;
    end loop;
    for part in
        with children as materialized (
            select c.oid::regclass as name, c.relname
            from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = 'messaging.outbox'::regclass and c.relname ~ '^outbox_[0-9]{8}$')
        select name from children
        where to_date(right(relname, 8), 'YYYYMMDD') + 1 <= now() - keep
    loop
        begin
            execute format('lock table %s', part.name); -- first, so that nobody commits anything between look and drop
            select * into relayed from messaging.outbox_position;
            -- Two questions, because only each by itself is answered by the index, while the lock is held.
            execute format(
                'select exists (select from %1$s where tx >= pg_snapshot_xmax($1)
                                and not (pg_visible_in_snapshot(tx, $2) and id <= $3))
                     or exists (select from %1$s where tx = any (array(select pg_snapshot_xip($1)))
                                and not (pg_visible_in_snapshot(tx, $2) and id <= $3))', part.name)
            into unsent using relayed.sent, relayed.sending, relayed.last_id;
            if not unsent then
                execute format('drop table %s', part.name);
                dropped := dropped + 1;
            end if;
        exception when lock_not_available then null; -- writers are busy; the next round will do
        end;
    end loop;
    return dropped;
end $$;

-- What tending has not come to: today or tomorrow without a partition, days whose partition should have gone an hour ago
-- and whether some of what was told on them is not sent, events without a day, and who has locked the outbox or a part of
-- it: a process id and the name of its transaction. Since when others have begun theirs is hidden from the owner, but a
-- transaction that is seen twice has gone on in between. It runs as the schema's owner, because the service itself may
-- not look into a partition.
create function messaging.outbox_arrears(keep interval)
    returns table (missing date[], overdue date[], unsent boolean, homeless bigint, holders text[])
language sql stable security definer set search_path = pg_catalog, pg_temp set timezone = 'UTC' as $$
    with partition as materialized (
        select c.oid, c.relname
        from   pg_inherits i join pg_class c on c.oid = i.inhrelid
        where  i.inhparent = 'messaging.outbox'::regclass
    ), day as materialized (
        select to_date(right(relname, 8), 'YYYYMMDD') as day
        from   partition
        where  relname ~ '^outbox_[0-9]{8}$'
    ), late as materialized (
        select day from day where day + 1 <= now() - keep - interval '1 h'
    ), position as materialized (
        select * from messaging.outbox_position
    )
    select array(select current_date + n from generate_series(0, 1) n
                 where current_date + n not in (select day from day) order by 1),
           array(select day from late order by 1),
           exists (select from late)
               and (exists (select from messaging.outbox
                            where told_at < now() - keep
                            and   tx >= (select pg_snapshot_xmax(sent) from position)
                            and   not (pg_visible_in_snapshot(tx, (select sending from position))
                                       and id <= (select last_id from position)))
                 or exists (select from messaging.outbox
                            where told_at < now() - keep
                            and   tx = any (array(select pg_snapshot_xip(sent) from position))
                            and   not (pg_visible_in_snapshot(tx, (select sending from position))
                                       and id <= (select last_id from position)))),
           (select count(*) from messaging.outbox_default),
           array(select distinct pid || ' in ' || virtualtransaction from pg_locks
                 where locktype = 'relation' and granted and pid <> pg_backend_pid()
                   and database = (select oid from pg_database where datname = current_database())
                   and (relation = 'messaging.outbox'::regclass or relation in (select oid from partition))
                 order by 1)
$$;

select messaging.tend_outbox('7 days');
