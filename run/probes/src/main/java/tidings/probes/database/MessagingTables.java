package tidings.probes.database;

/// Questions, in SQL, about the tables that messaging keeps in a service's database.
public final class MessagingTables {
    /// How many events in the outbox the relay has not sent: neither visible in the snapshot up to which all is
    /// sent, nor passed in the stretch that is being sent.
    public static final String UNSENT = """
            select count(*)
            from   messaging.outbox, messaging.outbox_position
            where  (tx >= pg_snapshot_xmax(sent) or tx in (select pg_snapshot_xip(sent)))
              and  not (pg_visible_in_snapshot(tx, sending) and id <= last_id)
            """;

    /// The ids of the events that the service has reacted to, or never will.
    public static final String HEARD = "select event_id from messaging.inbox";

    private MessagingTables() {}
}
