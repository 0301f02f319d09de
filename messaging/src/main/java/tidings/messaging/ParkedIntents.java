package tidings.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The intents that are not tried again until a person says so: single ones, and all of a type.
class ParkedIntents {
    private static final String ALL = "*"; // in place of a key

    private final JdbcClient database;

    ParkedIntents(JdbcClient database) {
        this.database = database;
    }

    /// What is told of one of them.
    record Summary(String type, String key, String reason, Instant parkedAt) {}

    /// The oldest first.
    List<Summary> list(int limit) {
        return database.sql("""
                select type, key, reason, parked_at
                  from messaging.intent
                 where due_at = 'infinity'
                 union all
                select type, :all, reason, held_at
                  from messaging.pace
                 where not_before = 'infinity'
                 order by parked_at
                 limit :limit
                """)
                .param("all", ALL)
                .param("limit", limit)
                .query(Summary.class)
                .list();
    }

    /// How many of each type, and why the first of them, in a sentence for an operator; empty when there are none.
    Optional<String> problem() {
        return database.sql("""
                select string_agg(format('%s %s cannot be done without a person, the first since %s: %s',
                                         many, type, to_char(since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                                         why), '; ')
                  from (select type, count(*)::text as many, min(parked_at) as since,
                               (array_agg(reason order by parked_at))[1] as why
                          from messaging.intent
                         where due_at = 'infinity'
                         group by type
                         union all
                        select type, 'all', held_at, reason
                          from messaging.pace
                         where not_before = 'infinity') as parked
                """)
                .query(String.class)
                .optional()
                .map(it -> it + ". Mend the cause, then have it done again (redrive)");
    }

    /// Has it tried again at once, or everything of the type where the key is `*`. Returns how many that are: 0 when
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
}
