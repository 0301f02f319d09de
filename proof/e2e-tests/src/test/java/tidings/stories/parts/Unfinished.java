package tidings.stories.parts;

import java.util.Set;
import tidings.probes.database.MessagingTables;

/// What services have still to do, read from their own databases.
public final class Unfinished {

    /// Events that wait in the outbox.
    public long untold(String database) {
        return count(database, MessagingTables.UNSENT);
    }

    /// What was decided to be done to the outside world and has not been seen done yet.
    long undone(String database) {
        return count(database, "select count(*) from messaging.intent");
    }

    /// The part of it that an instance is at work on, or was when it died.
    public long claimed(String database) {
        return count(database, "select count(*) from messaging.intent where claimed_by is not null");
    }

    /// The ids of the events that were reacted to.
    public Set<String> noted(String database) {
        var all = "select string_agg(event_id::text, ' ') from (%s) as heard".formatted(MessagingTables.HEARD);
        return Set.of(text(database, all).split(" "));
    }

    private static long count(String database, String question) {
        return Long.parseLong(text(database, question));
    }

    private static String text(String database, String question) {
        return new Archive(database).says(question);
    }
}
