package tidings.messaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNullElse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Events that could not be reacted to, as they came, in the service's own database. Such an event parks its key: what
/// follows on the key queues behind it, so that order survives until somebody redrives it.
class DeadLetters {
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    DeadLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of the keys that are parked; they stay so until the caller's transaction ends.
    Set<String> parked(String topic, Collection<String> keys) {
        return new HashSet<>(jdbc.sql("""
                select key from messaging.parked_key where topic = ? and key = any (?) order by key for update
                """)
                .param(topic)
                .param(keys.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /// Keeps a delivery, and parks its key where both key and id are legible.
    void park(Delivery delivery, String reason) {
        if (delivery.key() != null && delivery.id() != null) {
            jdbc.sql("insert into messaging.parked_key (topic, key) values (?, ?) on conflict do nothing")
                    .param(delivery.raw().topic())
                    .param(delivery.key())
                    .update();
        }
        queue(delivery, reason);
    }

    /// Keeps a delivery that is tried again by itself, and parks its key. One that was parked already is tried again,
    /// too: nothing comes here from it but its last word.
    ///
    /// @param notBefore none when that is to be soon
    void setAside(Delivery delivery, String reason, int attempts, @Nullable Instant notBefore) {
        jdbc.sql("""
                insert into messaging.parked_key (topic, key, attempts, retry_at)
                values (?, ?, ?, coalesce(?::timestamptz, now() + interval '100 ms'))
                on conflict (topic, key) do update set (attempts, retry_at) = (excluded.attempts, excluded.retry_at)
                """)
                .param(delivery.raw().topic())
                .param(delivery.key())
                .param(attempts)
                .param(Objects.toString(notBefore, null))
                .update();
        queue(delivery, reason);
    }

    /// Keeps a delivery. Known by topic, partition and offset: kept once, however often it comes.
    void queue(Delivery delivery, String reason) {
        var raw = delivery.raw();
        jdbc.sql("""
                insert into messaging.dead_letter
                    (topic, partition, "offset", key, event_id, type, raw_key, headers, value, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?)
                on conflict (topic, partition, "offset") do nothing
                """)
                .params(raw.topic(), raw.partition(), raw.offset())
                .param(delivery.key())
                .param(delivery.id())
                .param(delivery.type())
                .params(raw.key(), headersOf(raw), raw.value(), reason.replace('\0', ' '))
                .update();
    }

    /// What waits on a key, in order. A record without an id is known by its offset only, and waits for itself.
    List<Parked> queueOf(String topic, String key) {
        return jdbc.sql("""
                select * from messaging.dead_letter
                where topic = ? and key = ? and event_id is not null order by id
                """)
                .params(topic, key)
                .query((row, _) -> Parked.from(row))
                .list();
    }

    /// One that parks no key, locked.
    Optional<Parked> find(long id) {
        return jdbc.sql("""
                select * from messaging.dead_letter
                where id = ? and (key is null or event_id is null) for update
                """).param(id).query((row, _) -> Parked.from(row)).optional();
    }

    void remove(Parked parked) {
        jdbc.sql("delete from messaging.dead_letter where id = ?")
                .param(parked.id())
                .update();
    }

    void free(String topic, String key) {
        jdbc.sql("delete from messaging.parked_key where topic = ? and key = ?")
                .params(topic, key)
                .update();
    }

    /// Drops all that is kept about these keys, and frees them. Returns the ids of what was dropped, as far as legible.
    List<Optional<UUID>> drop(String topic, Collection<String> keys) {
        var names = keys.toArray(String[]::new);
        var dropped = jdbc.sql("""
                delete from messaging.dead_letter where topic = ? and key = any (?) returning event_id
                """)
                .param(topic)
                .param(names)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .list();
        jdbc.sql("delete from messaging.parked_key where topic = ? and key = any (?)")
                .param(topic)
                .param(names)
                .update();
        return dropped;
    }

    /// The oldest. What is tried again by itself is not among them, nor what waits behind that.
    List<Summary> list(int limit) {
        return jdbc.sql("""
                select id, topic, key, event_id, type, reason, parked_at, partition, "offset"
                from messaging.dead_letter
                where key is null or event_id is null or (topic, key) not in (
                    select topic, key from messaging.parked_key where retry_at is not null)
                order by id limit ?
                """).param(limit).query(Summary.class).list();
    }

    private static String headersOf(ConsumerRecord<?, ?> raw) {
        var headers = new HashMap<String, String>();
        raw.headers()
                .forEach(it ->
                        headers.put(it.key(), new String(requireNonNullElse(it.value(), new byte[0]), ISO_8859_1)));
        return JSON.writeValueAsString(headers);
    }

    /// A kept record, as it came.
    record Parked(long id, ConsumerRecord<byte[], byte[]> raw) {
        static Parked from(ResultSet row) throws SQLException {
            var raw = new ConsumerRecord<>(
                    row.getString("topic"),
                    row.getInt("partition"),
                    row.getLong("offset"),
                    row.getBytes("raw_key"),
                    row.getBytes("value"));
            JSON.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {})
                    .forEach((name, value) -> raw.headers().add(name, value.getBytes(ISO_8859_1)));
            return new Parked(row.getLong("id"), raw);
        }
    }

    /// What is told of a kept record; `key` and `eventId` are missing where they were not legible.
    record Summary(
            long id,
            String topic,
            @Nullable String key,
            @Nullable UUID eventId,
            @Nullable String type,
            String reason,
            Instant parkedAt,
            int partition,
            long offset) {}
}
