package tidings.messaging.deadletters;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.wire.Place;

/// Finds dead letters: by number, place, key and event.
public class LetterIndex {
    private final JdbcClient jdbc;

    public LetterIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Where a letter belongs.
    public record Entry(
            long id,
            String topic,
            @Nullable String key,
            @Nullable UUID eventId) {
        /// The key that it holds up, or is held up on.
        public Optional<String> waitsOn() {
            return eventId == null ? Optional.empty() : Optional.ofNullable(key);
        }
    }

    public Optional<Entry> find(long id) {
        return jdbc.sql("select id, topic, key, event_id from messaging.dead_letter where id = ?")
                .param(id)
                .query(Entry.class)
                .optional();
    }

    public Optional<Entry> find(Place place) {
        return jdbc.sql("""
                select id, topic, key, event_id from messaging.dead_letter
                where topic = ? and partition = ? and "offset" = ?
                """)
                .params(place.topic(), place.partition(), place.offset())
                .query(Entry.class)
                .optional();
    }

    /// All that is kept about a key, whether or not it holds it up.
    public List<Long> about(String topic, String key) {
        return jdbc.sql("select id from messaging.dead_letter where topic = ? and key = ?")
                .params(topic, key)
                .query(Long.class)
                .list();
    }

    /// The one that holds up the key.
    public Optional<Long> first(String topic, String key) {
        return jdbc.sql("""
                select id from messaging.dead_letter
                where topic = ? and key = ? and event_id is not null order by id limit 1
                """).params(topic, key).query(Long.class).optional();
    }

    /// The letter itself, if it is still there, and what came of the same event on its key a second time.
    public List<Long> copies(Entry entry) {
        return jdbc.sql("select id from messaging.dead_letter where topic = ? and key = ? and event_id = ?")
                .param(entry.topic())
                .param(entry.key())
                .param(entry.eventId())
                .query(Long.class)
                .list();
    }

    public boolean isHeard(Place place) {
        return jdbc.sql("""
                select exists (
                    select from messaging.heard where topic = ? and partition = ? and next_offset > ?)
                """)
                .params(place.topic(), place.partition(), place.offset())
                .query(Boolean.class)
                .single();
    }
}
