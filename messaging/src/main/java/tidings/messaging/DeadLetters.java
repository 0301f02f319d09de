package tidings.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Events that could not be reacted to, as they came, in the service's own database. Such an event parks its key: what
/// follows on the key queues behind it, so that order survives until somebody redrives it.
class DeadLetters {
    /// Named one by one, so that another column changes nothing for statements that are prepared.
    static final String WHOLE = """
            id, topic, partition, "offset", raw_key, headers::text as headers, value,
            coalesce(recorded_millis, (extract(epoch from parked_at) * 1000)::bigint) as recorded_millis""";

    /// What is tried again by itself is not, nor what waits behind that.
    private static final String FOR_A_PERSON = """
            (key is null or event_id is null or (topic, key) not in (
                select topic, key from messaging.parked_key where retry_at is not null))""";

    private final JdbcClient jdbc;
    private final ParkedKeys keys;
    private final DiscardedLetters discarded;
    private final GivenUp givenUp;

    DeadLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.keys = new ParkedKeys(jdbc);
        this.discarded = new DiscardedLetters(jdbc);
        this.givenUp = new GivenUp(jdbc);
    }

    ParkedKeys keys() {
        return keys;
    }

    DiscardedLetters discarded() {
        return discarded;
    }

    GivenUp givenUp() {
        return givenUp;
    }

    /// Those of the keys that are parked; they stay so until the caller's transaction ends.
    Set<String> parked(String topic, Collection<String> those) {
        return keys.among(topic, those);
    }

    /// Keeps a delivery, whose key, if it has one to be parked, the caller holds. Known by its place and its id: kept
    /// once, however often it comes. Returns whether it was not kept before.
    boolean keep(Delivery delivery, String reason) {
        var raw = delivery.raw();
        if (new LetterIndex(jdbc).isKeptWithoutId(raw)) {
            return false;
        }
        return jdbc.sql("""
                insert into messaging.dead_letter
                    (topic, partition, "offset", recorded_millis, key, event_id, type, raw_key, headers, value, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?)
                on conflict do nothing
                """)
                        .params(raw.topic(), raw.partition(), raw.offset(), raw.timestamp())
                        .param(delivery.key())
                        .param(delivery.id())
                        .param(delivery.type())
                        .params(raw.key(), KeptHeaders.write(raw.headers()), raw.value(), reason.replace('\0', ' '))
                        .update()
                == 1;
    }

    /// What waits on a key, in order. A record without an id is known by its offset only, and waits for itself.
    List<Parked> queueOf(String topic, String key) {
        return jdbc.sql("""
                select %s from messaging.dead_letter
                where topic = ? and key = ? and event_id is not null order by id
                """.formatted(WHOLE))
                .params(topic, key)
                .query((row, _) -> Parked.from(row))
                .list();
    }

    /// One of them, whether or not it waits on a key.
    Optional<Letter> find(long id) {
        return jdbc.sql("select %s, reason from messaging.dead_letter where id = ?".formatted(WHOLE))
                .param(id)
                .query((row, _) -> Letter.of(Parked.from(row), row.getString("reason")))
                .optional();
    }

    /// One that waits on no key, locked.
    Optional<Parked> findAlone(long id) {
        return jdbc.sql("""
                select %s from messaging.dead_letter
                where id = ? and (key is null or event_id is null) for update
                """.formatted(WHOLE))
                .param(id)
                .query((row, _) -> Parked.from(row))
                .optional();
    }

    void remove(Parked parked) {
        jdbc.sql("delete from messaging.dead_letter where id = ?")
                .param(parked.id())
                .update();
    }

    /// Drops all that is kept about these keys, frees them, and forgets what was given up about them. Returns the ids
    /// of what was dropped, as far as legible.
    List<Optional<UUID>> drop(String topic, Collection<String> those) {
        var dropped = jdbc.sql("""
                delete from messaging.dead_letter where topic = ? and key = any (?) returning event_id
                """)
                .param(topic)
                .param(those.toArray(String[]::new))
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .list();
        keys.free(topic, those);
        discarded.forget(topic, those);
        return dropped;
    }

    /// The oldest.
    List<Summary> list(int limit) {
        return list(new Page(limit, 0));
    }

    /// Those that are for a person.
    List<Summary> list(Page page) {
        return jdbc.sql("""
                select id, topic, key, event_id, type, reason, parked_at, partition, "offset"
                from messaging.dead_letter
                where id > ? and %s
                order by id limit ?
                """.formatted(FOR_A_PERSON))
                .params(page.after(), page.limit())
                .query(Summary.class)
                .list();
    }

    /// How many there are for a person.
    long count() {
        return jdbc.sql("select count(*) from messaging.dead_letter where " + FOR_A_PERSON)
                .query(Long.class)
                .single();
    }

    /// A kept record, as it came.
    record Parked(long id, ConsumerRecord<byte[], byte[]> raw) {
        static Parked from(ResultSet row) throws SQLException {
            var raw = new ConsumerRecord<>(
                    row.getString("topic"),
                    row.getInt("partition"),
                    row.getLong("offset"),
                    row.getLong("recorded_millis"),
                    TimestampType.CREATE_TIME,
                    ConsumerRecord.NULL_SIZE,
                    ConsumerRecord.NULL_SIZE,
                    row.getBytes("raw_key"),
                    row.getBytes("value"),
                    KeptHeaders.read(row.getString("headers")),
                    Optional.empty());
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
