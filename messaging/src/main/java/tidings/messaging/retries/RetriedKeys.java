package tidings.messaging.retries;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.deadletters.Parked;
import tidings.messaging.deadletters.ParkedKeys;

/// The parked keys that are tried again by themselves, before they are left to a person.
class RetriedKeys {
    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final ParkedKeys keys;

    RetriedKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.keys = new ParkedKeys(jdbc);
    }

    /// @param attempts so often was the first event of its queue tried
    record Retried(String topic, String key, int attempts) {}

    /// What came of a try.
    ///
    /// @param letter   the number of the event that failed
    /// @param retryAt  none when the key is left to a person
    record Failed(
            Retried key,
            long letter,
            int attempts,
            @Nullable Instant retryAt,
            String reason) {}

    /// Those whose time has come.
    List<Retried> due(Collection<String> topics) {
        return jdbc.sql("""
                select topic, key, attempts from messaging.parked_key
                where retry_at <= now() and topic = any (?) order by retry_at limit ?
                """)
                .param(topics.toArray(String[]::new))
                .param(MOST)
                .query(Retried.class)
                .list();
    }

    /// Whether it is to be tried now, and by nobody else; it stays so until the caller's transaction ends.
    boolean take(Retried key) {
        return jdbc.sql("""
                select true from messaging.parked_key
                where topic = ? and key = ? and retry_at <= now() for update skip locked
                """)
                .params(key.topic(), key.key())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /// What is to be done next of what waits on a key: the first, unless the key's last word is among it.
    Optional<Parked> head(Retried key, Collection<String> lastWords) {
        return jdbc.sql("""
                select %s from messaging.dead_letter
                where topic = ? and key = ? and event_id is not null
                order by coalesce(type = any (?), false) desc, id limit 1
                """.formatted(Parked.COLUMNS))
                .params(key.topic(), key.key())
                .param(lastWords.toArray(String[]::new))
                .query((row, _) -> Parked.from(row))
                .optional();
    }

    boolean isKept(Parked parked) {
        return jdbc.sql("select exists (select from messaging.dead_letter where id = ?)")
                .param(parked.id())
                .query(Boolean.class)
                .single();
    }

    /// The first of the key's events is done: the next is as good as new, and without one the key is free.
    void advance(Retried key) {
        jdbc.sql("update messaging.parked_key set attempts = 0 where topic = ? and key = ?")
                .params(key.topic(), key.key())
                .update();
        keys.freeEmptied(key.topic(), List.of(key.key()));
    }

    /// When those keys are tried again, or that they are not, and why.
    void note(List<Failed> failed) {
        jdbc.sql("""
                update messaging.parked_key as parked
                set    (attempts, retry_at) = (failed.attempts, failed.retry_at::timestamptz)
                from   unnest(?, ?, ?, ?) as failed (topic, key, attempts, retry_at)
                where  parked.topic = failed.topic and parked.key = failed.key and parked.retry_at is not null
                """)
                .param(texts(failed, it -> it.key().topic()))
                .param(texts(failed, it -> it.key().key()))
                .param(failed.stream().map(Failed::attempts).toArray(Integer[]::new))
                .param(texts(failed, Failed::retryAt))
                .update();
        jdbc.sql("""
                update messaging.dead_letter as letter
                set    reason = failed.reason
                from   unnest(?, ?) as failed (id, reason)
                where  letter.id = failed.id
                """)
                .param(failed.stream().map(Failed::letter).toArray(Long[]::new))
                .param(texts(failed, it -> it.reason().replace('\0', ' ')))
                .update();
    }

    private static @Nullable String[] texts(List<Failed> failed, Function<Failed, @Nullable Object> text) {
        return failed.stream()
                .map(text)
                .map(it -> it == null ? null : it.toString())
                .toArray(String[]::new);
    }
}
