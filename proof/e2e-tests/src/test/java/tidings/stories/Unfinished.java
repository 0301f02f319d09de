package tidings.stories;

import java.util.Set;

/// What services have still to do, read from their own databases.
final class Unfinished {

    /// Events that wait in the outbox.
    long untold(String database) {
        return count(database, """
                select count(*) from messaging.outbox, messaging.outbox_position
                where (tx >= pg_snapshot_xmax(sent) or tx in (select pg_snapshot_xip(sent)))
                  and not (pg_visible_in_snapshot(tx, sending) and id <= last_id)
                """);
    }

    /// What was decided to be done to the outside world and has not been seen done yet.
    long undone(String database) {
        return count(database, "select count(*) from messaging.intent");
    }

    /// Of these, what an instance is at work on, or was when it died.
    long claimed(String database) {
        return count(database, "select count(*) from messaging.intent where claimed_by is not null");
    }

    /// The ids of the events that were reacted to.
    Set<String> noted(String database) {
        return Set.of(text(database, "select string_agg(event_id::text, ' ') from messaging.inbox")
                .split(" "));
    }

    private static long count(String database, String question) {
        return Long.parseLong(text(database, question));
    }

    private static String text(String database, String question) {
        return new Archive(database).says(question);
    }
}
