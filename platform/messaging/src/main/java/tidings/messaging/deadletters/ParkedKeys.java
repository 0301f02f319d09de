package tidings.messaging.deadletters;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The keys on which something is parked. What works on a key's queue holds the key first.
public class ParkedKeys {
    private final JdbcClient jdbc;

    public ParkedKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The keys, of these, that are parked; they stay so until the caller's transaction ends.
    public Set<String> among(String topic, Collection<String> keys) {
        return new HashSet<>(jdbc.sql("""
                select key from messaging.parked_key where topic = ? and key = any (?) order by key for update
                """)
                .param(topic)
                .param(keys.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /// Parks the keys that are not, and keeps everybody else from all of them until the caller's transaction ends. A
    /// redrive that is under way is waited for, and what it has freed is parked anew. In the order of the keys, so
    /// that two who want the same ones wait for each other instead of locking each other out.
    public void hold(String topic, Collection<String> keys) {
        jdbc.sql("""
                insert into messaging.parked_key (topic, key)
                select ?, key from unnest(?) as held (key) order by key
                on conflict (topic, key) do update set parked_at = parked_key.parked_at
                """).param(topic).param(keys.toArray(String[]::new)).update();
    }

    /// Has what waits on a key retried automatically.
    ///
    /// @param notBefore none when that is to be soon
    public void tryAgain(String topic, @Nullable String key, int attempts, @Nullable Instant notBefore) {
        jdbc.sql("""
                update messaging.parked_key
                set    (attempts, retry_at) = (?, coalesce(?::timestamptz, now() + interval '100 ms'))
                where  topic = ? and key = ?
                """)
                .param(attempts)
                .param(Objects.toString(notBefore, null))
                .param(topic)
                .param(key)
                .update();
    }

    /// Frees the keys, of these, on which nothing waits.
    public void freeEmptied(String topic, Collection<String> keys) {
        jdbc.sql("""
                delete from messaging.parked_key as parked
                where topic = ? and key = any (?) and not exists (
                    select from messaging.dead_letter as letter
                    where letter.topic = parked.topic and letter.key = parked.key and letter.event_id is not null)
                """).param(topic).param(keys.toArray(String[]::new)).update();
    }

    void free(String topic, Collection<String> keys) {
        jdbc.sql("delete from messaging.parked_key where topic = ? and key = any (?)")
                .param(topic)
                .param(keys.toArray(String[]::new))
                .update();
    }
}
