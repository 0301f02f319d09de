package tidings.messaging.deadletters;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.jdbc.Column;
import tidings.messaging.wire.RecordLocation;

/// Finds dead letters: by number, place, key and event.
public class DeadLetterIndex {
    private final JdbcClient jdbc;

    public DeadLetterIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An entry says where a dead letter belongs.
    public record Entry(
            long id,
            String topic,
            @Nullable String key,
            @Nullable UUID eventId) {
        /// The key that the letter holds up, or is held up on.
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

    /// The letter of a place. Throws [IllegalStateException] for several: a broker without its data reuses places.
    public Optional<Entry> find(RecordLocation place) {
        var there = jdbc.sql("""
                select id, topic, key, event_id from messaging.dead_letter
                where topic = ? and partition = ? and "offset" = ? order by id
                """)
                .params(place.topic(), place.partition(), place.offset())
                .query(Entry.class)
                .list();
        if (there.size() > 1) {
            throw new IllegalStateException("%s is the place of several letters: say the id of one, such as %d"
                    .formatted(place, there.getLast().id()));
        }
        return there.stream().findFirst();
    }

    /// Whether an older version has kept the record, which gave some letters no id.
    boolean isKeptWithoutId(ConsumerRecord<byte[], byte[]> raw) {
        return jdbc.sql("""
                select exists (select from messaging.dead_letter
                               where  (topic, partition, "offset") = (?, ?, ?) and event_id is null
                                 and  value is not distinct from ?)
                """)
                .params(raw.topic(), raw.partition(), raw.offset())
                .param(raw.value())
                .query(Boolean.class)
                .single();
    }

    /// The letters that are kept about a key, whether or not they hold it up.
    public List<Long> about(String topic, String key) {
        return jdbc.sql("select id from messaging.dead_letter where topic = ? and key = ?")
                .params(topic, key)
                .query(Long.class)
                .list();
    }

    /// The copies of a letter: itself, if it is still there, and what came of it a second time. What was told
    /// under the same id in other words is none of it.
    public List<Long> copies(Entry entry) {
        return jdbc.sql("""
                select copy.id
                from   messaging.dead_letter as copy, messaging.dead_letter as letter
                where  letter.id = ?
                  and  (copy.topic, copy.key, copy.event_id) = (letter.topic, letter.key, letter.event_id)
                  and  (copy.type, copy.value) is not distinct from (letter.type, letter.value)
                """).param(entry.id()).query(Long.class).list();
    }

    /// The ids, of these, under which something is still kept on the key.
    public Set<UUID> keptUnder(Collection<UUID> ids, String topic, String key) {
        return jdbc.sql("""
                select event_id from messaging.dead_letter where topic = ? and key = ? and event_id = any (?::uuid[])
                """)
                .params(topic, key)
                .param(Column.of(ids, UUID::toString))
                .query(UUID.class)
                .set();
    }
}
