package tidings.messaging.deadletters;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.endpoints.Decision;
import tidings.messaging.wire.RecordLocation;

/// The letters that a person has given up, by their places: as they came, with who has decided it and why. They stay
/// given up, also when their topic is heard again from the beginning.
public class DiscardedDeadLetters {
    private final JdbcClient jdbc;
    private final Set<RecordLocation> unread = ConcurrentHashMap.newKeySet();

    DiscardedDeadLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes dead letters for given up, in the caller's transaction. Returns the ids of their events, where legible.
    public List<Optional<UUID>> take(Collection<Long> letters, Decision decision) {
        return jdbc.sql("""
                with gone as (
                    delete from messaging.dead_letter where id = any (:letters)
                    returning topic, partition, "offset", key, event_id, type, raw_key, headers, value, recorded_millis,
                              reason, parked_at),
                kept as (
                    insert into messaging.discarded_letter
                        (topic, partition, "offset", key, event_id, type, raw_key, headers, value, recorded_millis,
                         parked_reason, parked_at, reason, discarded_by)
                    select gone.*, :reason, :by from gone
                    on conflict do nothing)
                select event_id from gone
                """)
                .param("letters", letters.toArray(Long[]::new))
                .param("reason", decision.reason())
                .param("by", decision.by())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .list();
    }

    /// Gives up a record that was not heard yet, in the caller's transaction; who has given it up first, and why,
    /// stays. It is passed over from when [#passOver] says so: not before that is committed.
    public void takeUnread(RecordLocation place, Decision decision) {
        jdbc.sql("""
                insert into messaging.discarded_letter (topic, partition, "offset", reason, discarded_by)
                values (?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(place.topic(), place.partition(), place.offset(), decision.reason(), decision.by())
                .update();
    }

    public void passOver(RecordLocation place) {
        unread.add(place);
    }

    /// Finds the records that were given up before they were heard, also elsewhere or while no instance ran.
    /// Throws an exception of the database.
    public void lookForUnread(String topic) {
        unread.addAll(jdbc.sql("""
                select topic, partition, "offset" from messaging.discarded_letter where topic = ? and parked_at is null
                """).param(topic).query(RecordLocation.class).list());
    }

    /// Whether the record in this place is not even to be looked at.
    public boolean isUnread(RecordLocation place) {
        return unread.contains(place);
    }

    /// Forgets what those about these keys said; that they were given up, when and by whom stays.
    void forget(String topic, Collection<String> keys) {
        jdbc.sql("""
                update messaging.discarded_letter
                set    (raw_key, headers, value, parked_reason) = (null, null, null, null)
                where  topic = ? and key = any (?)
                """).param(topic).param(keys.toArray(String[]::new)).update();
    }
}
