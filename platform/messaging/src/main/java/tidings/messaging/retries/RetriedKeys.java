package tidings.messaging.retries;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.deadletters.ParkedKeys;
import tidings.messaging.deadletters.ParkedRecord;

/// The parked keys that are retried automatically, before they are left to a person.
class RetriedKeys {
    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final ParkedKeys keys;
    private final FailedAttempts failures;

    RetriedKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.keys = new ParkedKeys(jdbc);
        this.failures = new FailedAttempts(jdbc);
    }

    /// The keys whose time has come.
    List<RetriedKey> due(Collection<String> topics) {
        return jdbc.sql("""
                select topic, key, attempts, retry_at from messaging.parked_key
                where retry_at <= now() and topic = any (?) order by retry_at limit ?
                """)
                .param(topics.toArray(String[]::new))
                .param(MOST)
                .query(RetriedKey.class)
                .list();
    }

    /// Whether the key is to be tried now, and by nobody else; it stays so until the caller's transaction ends.
    boolean take(RetriedKey key) {
        return jdbc.sql("""
                select true from messaging.parked_key
                where topic = ? and key = ? and retry_at <= now() for update skip locked
                """)
                .params(key.topic(), key.key())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /// The records that may be next on a key, in order: the first, and what is called as a last word is.
    List<ParkedRecord> heads(RetriedKey key, Collection<String> lastWords) {
        return jdbc.sql("""
                select %s from messaging.dead_letter
                where topic = :topic and key = :key and event_id is not null
                  and (type = any (:last) or id = (
                      select min(id) from messaging.dead_letter
                      where topic = :topic and key = :key and event_id is not null))
                order by id
                """.formatted(ParkedRecord.COLUMNS))
                .param("topic", key.topic())
                .param("key", key.key())
                .param("last", lastWords.toArray(String[]::new))
                .query((row, _) -> ParkedRecord.from(row))
                .list();
    }

    boolean isKept(ParkedRecord parked) {
        return jdbc.sql("select exists (select from messaging.dead_letter where id = ?)")
                .param(parked.id())
                .query(Boolean.class)
                .single();
    }

    /// The first of the key's events is done: the next is as good as new, and without one the key is free.
    void advance(RetriedKey key) {
        jdbc.sql("update messaging.parked_key set attempts = 0 where topic = ? and key = ?")
                .params(key.topic(), key.key())
                .update();
        keys.freeEmptied(key.topic(), List.of(key.key()));
    }

    /// Notes what failed, as [FailedAttempts#note] does.
    List<FailedAttempt> note(List<FailedAttempt> failed) {
        return failures.note(failed);
    }
}
