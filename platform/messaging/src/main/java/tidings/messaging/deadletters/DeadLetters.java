package tidings.messaging.deadletters;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.endpoints.Page;
import tidings.messaging.wire.Delivery;

/// Events that could not be reacted to, as they came, in the service's own database. Such an event parks its key: what
/// follows on the key queues behind it, so that order survives until somebody redrives it.
public class DeadLetters {
    /// The letters for a person: not those that are retried, nor what waits behind them.
    private static final String FOR_A_PERSON = """
            (key is null or event_id is null or (topic, key) not in (
                select topic, key from messaging.parked_key where retry_at is not null))""";

    private final JdbcClient jdbc;
    private final DeadLetterIndex index;
    private final ParkedKeys keys;
    private final DiscardedDeadLetters discarded;
    private final DiscardFilter discardFilter;

    public DeadLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.index = new DeadLetterIndex(jdbc);
        this.keys = new ParkedKeys(jdbc);
        this.discarded = new DiscardedDeadLetters(jdbc);
        this.discardFilter = new DiscardFilter(jdbc);
    }

    public ParkedKeys keys() {
        return keys;
    }

    public DiscardedDeadLetters discarded() {
        return discarded;
    }

    public DiscardFilter discardFilter() {
        return discardFilter;
    }

    /// Keeps a delivery, whose key, if it has one to be parked, the caller holds. Known by its place and its id: kept
    /// once, however often it comes. Returns whether it was not kept before.
    public boolean keep(Delivery delivery, String reason) {
        var raw = delivery.raw();
        if (index.isKeptWithoutId(raw)) {
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

    /// The records on a key, in order. A record without an id is known by its offset only, and waits for itself.
    public List<ParkedRecord> queueOf(String topic, String key) {
        return jdbc.sql("""
                select %s from messaging.dead_letter
                where topic = ? and key = ? and event_id is not null order by id
                """.formatted(ParkedRecord.COLUMNS))
                .params(topic, key)
                .query((row, _) -> ParkedRecord.from(row))
                .list();
    }

    /// Finds a dead letter, whether or not it waits on a key.
    public Optional<DeadLetter> find(long id) {
        return jdbc.sql("select %s, reason from messaging.dead_letter where id = ?".formatted(ParkedRecord.COLUMNS))
                .param(id)
                .query((row, _) -> DeadLetter.of(ParkedRecord.from(row), row.getString("reason")))
                .optional();
    }

    /// Finds a record that waits on no key, and locks it.
    public Optional<ParkedRecord> findAlone(long id) {
        return jdbc.sql("""
                select %s from messaging.dead_letter
                where id = ? and (key is null or event_id is null) for update
                """.formatted(ParkedRecord.COLUMNS))
                .param(id)
                .query((row, _) -> ParkedRecord.from(row))
                .optional();
    }

    public void remove(ParkedRecord parked) {
        jdbc.sql("delete from messaging.dead_letter where id = ?")
                .param(parked.id())
                .update();
    }

    /// Drops all that is kept about these keys, frees them, and forgets what was given up about them. Returns the ids
    /// of what was dropped, as far as legible.
    public List<Optional<UUID>> drop(String topic, Collection<String> those) {
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

    /// The oldest dead letters.
    public List<DeadLetterSummary> list(int limit) {
        return list(new Page(limit, 0));
    }

    /// The dead letters that are for a person.
    public List<DeadLetterSummary> list(Page page) {
        return jdbc.sql("""
                select id, topic, key, event_id, type, reason, parked_at, partition, "offset"
                from messaging.dead_letter
                where id > ? and %s
                order by id limit ?
                """.formatted(FOR_A_PERSON))
                .params(page.after(), page.limit())
                .query(DeadLetterSummary.class)
                .list();
    }

    /// How many dead letters are for a person.
    public long count() {
        return jdbc.sql("select count(*) from messaging.dead_letter where " + FOR_A_PERSON)
                .query(Long.class)
                .single();
    }
}
