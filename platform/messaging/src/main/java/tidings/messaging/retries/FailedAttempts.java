package tidings.messaging.retries;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.jdbc.Column;

/// The tries of parked keys that have failed, as they are noted.
class FailedAttempts {
    private final JdbcClient jdbc;

    FailedAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Notes when the keys are retried, or that they are not, and why. It holds for those that are as they were
    /// when they were found due, and still keep what failed; it returns them. On the others somebody has done
    /// something since: what comes next there was not tried.
    List<FailedAttempt> note(List<FailedAttempt> failed) {
        lock(failed);
        var noted = noteTimes(failed);
        var held = failed.stream().filter(it -> noted.contains(it.letter())).toList();
        noteReasons(held);
        return held;
    }

    /// Waits for those who work on one of the keys, so that what they have done is seen.
    private void lock(List<FailedAttempt> failed) {
        jdbc.sql("""
                select key from messaging.parked_key
                where (topic, key) in (select topic, key from unnest(?, ?) as failed (topic, key))
                order by topic, key for update
                """)
                .param(Column.of(failed, it -> it.key().topic()))
                .param(Column.of(failed, it -> it.key().key()))
                .query(String.class)
                .list();
    }

    /// Notes the times, and returns the dead letters of the keys that are noted.
    private Set<Long> noteTimes(List<FailedAttempt> failed) {
        return new HashSet<>(jdbc.sql("""
                update messaging.parked_key as parked
                set    (attempts, retry_at) = (failed.attempts, failed.retry_at::timestamptz)
                from   unnest(?, ?, ?, ?, ?, ?, ?)
                           as failed (letter, topic, key, before, due_at, attempts, retry_at)
                where  parked.topic = failed.topic and parked.key = failed.key
                  and  parked.attempts = failed.before and parked.retry_at = failed.due_at::timestamptz
                  and  exists (select from messaging.dead_letter as letter where letter.id = failed.letter)
                returning failed.letter
                """)
                .param(failed.stream().map(FailedAttempt::letter).toArray(Long[]::new))
                .param(Column.of(failed, it -> it.key().topic()))
                .param(Column.of(failed, it -> it.key().key()))
                .param(failed.stream().map(it -> it.key().attempts()).toArray(Integer[]::new))
                .param(Column.of(failed, it -> it.key().retryAt()))
                .param(failed.stream().map(FailedAttempt::attempts).toArray(Integer[]::new))
                .param(Column.of(failed, FailedAttempt::retryAt))
                .query(Long.class)
                .list());
    }

    private void noteReasons(List<FailedAttempt> failed) {
        jdbc.sql("""
                update messaging.dead_letter as letter
                set    reason = failed.reason
                from   unnest(?, ?) as failed (id, reason)
                where  letter.id = failed.id
                """)
                .param(failed.stream().map(FailedAttempt::letter).toArray(Long[]::new))
                .param(Column.of(failed, it -> it.reason().replace('\0', ' ')))
                .update();
    }
}
