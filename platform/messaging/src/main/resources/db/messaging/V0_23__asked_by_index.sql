-- What is asked of the outbox again and again is answered by its indexes, in milliseconds. Left alone, the planner reads
-- every row now and then: it has no counts of a day that was just written, or those of before all of it was told again.
alter function messaging.tend_outbox(interval)    set enable_seqscan = off;
alter function messaging.outbox_arrears(interval) set enable_seqscan = off;

-- How much waits to be sent, and for how long: the rest of the stretch that is being sent, and what came after it, however
-- much lies before what waits, behind it or between. The rest is looked for among the next ids, and where those are very
-- many among the stretch's transactions. More than 10,000 of anything are not read: the ids, which have few gaps, say
-- about how many they are.
create function messaging.outbox_backlog(out depth bigint, out oldest_seconds float8)
language sql stable set enable_seqscan = off set search_path = pg_catalog, pg_temp as $$
    with position as materialized (
        select sent, sending, last_id, sent::text <> sending::text as under_way
        from   messaging.outbox_position
    ), next as materialized (
        select id, told_at, tx
        from   messaging.outbox
        where  (select under_way from position)
        and    id > (select last_id from position)
        order  by id limit 10001
    ), stretch as materialized (
        (select id, told_at, tx
         from   messaging.outbox
         where  (select count(*) from next) > 10000
         and    tx >= (select pg_snapshot_xmax(sent) from position)
         order  by tx limit 10001)
        union all
        (select id, told_at, tx
         from   messaging.outbox
         where  (select count(*) from next) > 10000
         and    tx = any (array(select pg_snapshot_xip(sent) from position))
         limit  10001)
    ), rest as materialized (
        select id, told_at
        from   (select * from next union select * from stretch) as read
        where  id > (select last_id from position)
        and    pg_visible_in_snapshot(tx, (select sending from position))
        and    not pg_visible_in_snapshot(tx, (select sent from position))
    ), later as materialized (
        (select id, told_at
         from   messaging.outbox
         where  tx >= (select pg_snapshot_xmax(sending) from position)
         order  by tx limit 10001)
        union all
        (select id, told_at
         from   messaging.outbox
         where  tx = any (array(select pg_snapshot_xip(sending) from position))
         limit  10001)
    ), waiting as (
        select id, told_at from rest union all select id, told_at from later
    )
    select case when least((select count(*) from next),
                           (select count(*) from stretch
                            where  tx < (select pg_snapshot_xmax(sending) from position))) <= 10000
                 and (select count(*) from later) <= 10000
                then count(*)
                else (select max(id) from messaging.outbox)
                     - coalesce(min(id) - 1, (select last_id from position)) end,
           coalesce(extract(epoch from clock_timestamp() - min(told_at)), 0)::float8
    from   waiting
$$;
