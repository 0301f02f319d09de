-- Sets the position by time. Rows keep their content; the transaction ids of those that are to be sent are drawn anew,
-- and so are those of rows that are not, where this cluster would take them for news: ids of another one (after a restore)
-- cannot be compared with its own. All others are behind the position as they are, however many there are. It waits for
-- the transactions under way, without a limit: it is done by a person, who can end it. It runs as the schema's owner,
-- because the service itself may not change what it has told.
create or replace function messaging.resend_outbox(since timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = 0 as $$
declare
    here   xid8 := pg_current_xact_id();
    oldest xid8 := pg_snapshot_xmin(pg_current_snapshot()); -- of the transactions under way, this one included
begin
    lock table messaging.outbox in share row exclusive mode;
    update messaging.outbox set tx = here where told_at >= since;
    update messaging.outbox set tx = '3'  where told_at <  since and tx >= oldest;
    update messaging.outbox_position
    set sent              = format('%1$s:%1$s:', oldest)::pg_snapshot,
        sending           = format('%1$s:%1$s:', oldest)::pg_snapshot,
        last_id           = 0,
        version           = version + 1,
        system_identifier = (select c.system_identifier from pg_control_system() c);
end $$;
