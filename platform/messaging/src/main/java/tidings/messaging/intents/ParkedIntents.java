package tidings.messaging.intents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.endpoints.Decision;
import tidings.messaging.endpoints.Page;

/// The intents that are not tried again until a person says so: single ones, and all of a type.
public class ParkedIntents {
    private static final String ALL = "*"; // in place of a key

    /// Types of which nothing is tried, listed behind all single intents.
    private static final String HELD = """
            select 9000000000000000000 + row_number() over (order by type) as id, type, '*' as key, reason, held_at
              from messaging.pace
             where not_before = 'infinity'""";

    private final JdbcClient database;

    public ParkedIntents(JdbcClient database) {
        this.database = database;
    }

    /// What is told of one of them.
    ///
    /// @param id  another one each time it is noted
    /// @param key of one; `*` where all of the type wait
    public record Summary(long id, String type, String key, String reason, Instant parkedAt) {}

    /// In the order in which they were noted, and then whole types.
    List<Summary> list(Page page) {
        return database.sql("""
                select version as id, type, key, reason, parked_at
                  from messaging.intent
                 where due_at = 'infinity'
                   and version > :after
                 union all
                select held.* from (%s) as held where id > :after
                 order by id
                 limit :limit
                """.formatted(HELD))
                .param("after", page.after())
                .param("limit", page.limit())
                .query(Summary.class)
                .list();
    }

    long count() {
        return database.sql("""
                select (select count(*) from messaging.intent where due_at = 'infinity')
                     + (select count(*) from messaging.pace where not_before = 'infinity')
                """).query(Long.class).single();
    }

    /// How many of each type, and why the first of them, in a sentence for an operator; empty when there are none.
    public Optional<String> problem() {
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
                .map(it -> it + ". Mend the cause, then have it done again (redrive), or give it up (discard)");
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

    /// Gives it up for good, unless it is noted anew. Returns how many that are: 1, or 0 when it does not wait
    /// for a person (any more). What the other party said of it is not kept: it may name somebody, whom nothing
    /// would forget here.
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
