package tidings.messaging.intents;

import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.endpoints.Decision;

/// What a person may decide about parked intents: that they are tried again, or given up.
class IntentDecisions {
    private static final String ALL = "*"; // in place of a key

    private final JdbcClient database;

    IntentDecisions(JdbcClient database) {
        this.database = database;
    }

    /// Has an intent retried at once, or all of the type where the key is `*`. Returns how many that are: 0 when
    /// nothing waits for a person (any more).
    int redrive(String type, String key) {
        return (key.equals(ALL) ? release(type) : 0) + redriveSome(type, key);
    }

    private int release(String type) {
        return database.sql("""
                update messaging.pace
                   set (not_before, held_at, reason) = ('-infinity', null, null)
                 where type = :type
                   and not_before = 'infinity'
                """).param("type", type).update();
    }

    private int redriveSome(String type, String key) {
        return database.sql("""
                update messaging.intent
                   set (due_at, attempts, parked_at, reason) = (now(), 0, null, null)
                 where type = :type
                   and :key in (key, :all)
                   and due_at = 'infinity'
                """)
                .param("type", type)
                .param("key", key)
                .param("all", ALL)
                .update();
    }

    /// Gives an intent up for good, unless it is noted anew. Returns how many that are: 1, or 0 when it does not
    /// wait for a person (any more). What the other party said of it is not kept: it may name somebody, whom
    /// nothing would forget here.
    int discard(String type, String key, Decision decision) {
        return database.sql("""
                with gone as (
                    delete from messaging.intent
                     where type = :type
                       and key = :key
                       and due_at = 'infinity'
                    returning type, key, noted_at, parked_at)
                insert into messaging.discarded_intent
                       (type, key, noted_at, parked_at, reason, discarded_by)
                select type, key, noted_at, parked_at, :reason, :by from gone
                """)
                .param("type", type)
                .param("key", key)
                .param("reason", decision.reason())
                .param("by", decision.by())
                .update();
    }
}
