package tidings.messaging.intents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.endpoints.Page;

/// The intents that are not tried again until a person says so: single ones, and all of a type.
public class ParkedIntents {
    /// Types of which nothing is tried, listed behind all single intents.
    private static final String HELD = """
            select 9000000000000000000 + row_number() over (order by type) as id, type, '*' as key, reason, held_at
              from messaging.pace
             where not_before = 'infinity'""";

    private final JdbcClient database;

    public ParkedIntents(JdbcClient database) {
        this.database = database;
    }

    /// A parked intent, as an operator reads of it.
    ///
    /// @param id  another one each time it is noted
    /// @param key of one; `*` where all of the type wait
    public record Summary(long id, String type, String key, String reason, Instant parkedAt) {}

    /// The parked intents in the order in which they were noted, and then whole types.
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

    /// How many intents of each type are parked, and why the first, in a sentence for an operator; empty for none.
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
}
