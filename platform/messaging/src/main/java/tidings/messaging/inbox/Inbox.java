package tidings.messaging.inbox;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.jdbc.Column;
import tidings.messaging.wire.Delivery.Legible;

/// The inbox remembers the ids of the events that were reacted to, written in the transaction of the reaction.
public class Inbox {
    private final JdbcClient jdbc;
    private final String table;

    /// @param table where they are written: that of another program which reacts to the same events is another
    public Inbox(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /// The inbox of the service itself.
    public static Inbox ofTheService(JdbcClient jdbc) {
        return new Inbox(jdbc, "messaging.inbox");
    }

    /// Notes the events and says which of them are new. Ids are inserted in their order, so that two instances
    /// which happen to hold the same events wait for each other instead of locking each other out.
    public Set<UUID> note(Collection<Legible> events) {
        return events.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("""
                insert into %s (event_id)
                select distinct id::uuid as id from unnest(?) as heard (id) order by id
                on conflict do nothing
                returning event_id
                """.formatted(table))
                        .param(Column.of(events, Legible::id))
                        .query(UUID.class)
                        .list());
    }

    /// Notes those events that do not wait for something parked on their key, and says which of them are new. What
    /// is not among these is known, or waits, and its key has to be asked for: a redrive may be about to free it.
    /// A last word waits for nobody. While nothing is parked that is all that is asked.
    public Set<UUID> noteUnlessParked(Collection<Legible> events) {
        return events.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("""
                insert into %s (event_id)
                select distinct id::uuid as id from unnest(?, ?, ?) as heard (id, topic, waits_on)
                where not exists (select from messaging.parked_key as parked
                                  where parked.topic = heard.topic and parked.key = heard.waits_on)
                order by id
                on conflict do nothing
                returning event_id
                """.formatted(table))
                        .param(Column.of(events, Legible::id))
                        .param(Column.of(events, it -> it.raw().topic()))
                        .param(Column.of(events, it -> it.isLastWord() ? null : it.key()))
                        .query(UUID.class)
                        .list());
    }

    /// Notes events that are never reacted to, should they come again.
    public void close(Collection<UUID> ids) {
        jdbc.sql("""
                insert into %s (event_id, void)
                select distinct id::uuid as id, true from unnest(?) as void (id) order by id
                on conflict do nothing
                """.formatted(table)).param(Column.of(ids, UUID::toString)).update();
    }

    /// The ids, of these, that are not new: reacted to, or void.
    public Set<UUID> known(Collection<UUID> ids) {
        return those(ids, "true");
    }

    public Set<UUID> reactedTo(Collection<Legible> events) {
        return those(events.stream().map(Legible::id).toList(), "not void");
    }

    private Set<UUID> those(Collection<UUID> ids, String condition) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("""
                select event_id from %s where event_id = any (?::uuid[]) and %s
                """.formatted(table, condition))
                        .param(Column.of(ids, UUID::toString))
                        .query(UUID.class)
                        .list());
    }
}
