package tidings.messaging;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds dead letters: by number, place, key and event.
class LetterIndex {
    private final JdbcClient jdbc;

    LetterIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Where a letter belongs.
    record Entry(
            long id,
            String topic,
            @Nullable String key,
            @Nullable UUID eventId) {
        /// The key that it holds up, or is held up on.
        Optional<String> waitsOn() {
            return eventId == null ? Optional.empty() : Optional.ofNullable(key);
        }
    }

    Optional<Entry> find(long id) {
        return jdbc.sql("select id, topic, key, event_id from messaging.dead_letter where id = ?")
                .param(id)
                .query(Entry.class)
                .optional();
    }

    Optional<Entry> find(Place place) {
        return jdbc.sql("""
                select id, topic, key, event_id from messaging.dead_letter
                where topic = ? and partition = ? and "offset" = ?
                """)
                .params(place.topic(), place.partition(), place.offset())
                .query(Entry.class)
                .optional();
    }

    /// All that is kept about a key, whether or not it holds it up.
    List<Long> about(String topic, String key) {
        return jdbc.sql("select id from messaging.dead_letter where topic = ? and key = ?")
                .params(topic, key)
                .query(Long.class)
                .list();
    }

    /// The one that holds up the key.
    Optional<Long> first(String topic, String key) {
        return jdbc.sql("""
                select id from messaging.dead_letter
                where topic = ? and key = ? and event_id is not null order by id limit 1
                """).params(topic, key).query(Long.class).optional();
    }

    /// The letter itself, if it is still there, and what came of the same event on its key a second time.
    List<Long> copies(Entry entry) {
        return jdbc.sql("select id from messaging.dead_letter where topic = ? and key = ? and event_id = ?")
                .param(entry.topic())
                .param(entry.key())
                .param(entry.eventId())
                .query(Long.class)
                .list();
    }

    boolean isHeard(Place place) {
        return jdbc.sql("""
                select exists (
                    select from messaging.heard where topic = ? and partition = ? and next_offset > ?)
                """)
                .params(place.topic(), place.partition(), place.offset())
                .query(Boolean.class)
                .single();
    }
}
