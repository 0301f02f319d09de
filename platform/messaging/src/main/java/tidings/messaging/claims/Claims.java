package tidings.messaging.claims;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The claims that this instance makes on intents that are due. They keep the other instances away; one whose instance
/// has died or stands still runs out after 15 s, and an instance that takes the intent up then has a claim with another
/// token.
public class Claims {
    /// The choice is materialized, because the planner may otherwise make it again for each row that it joins, and
    /// choose others each time, until everything is claimed.
    private static final String CLAIM = """
            with due as materialized (
                select wanted.type, intent.key
                  from unnest(:types, :most) as wanted (type, most)
                 cross join lateral (
                       select key
                         from messaging.intent
                        where type = wanted.type
                          and due_at <= now()
                          and (claimed_until is null or claimed_until < now())
                          and not exists (select from messaging.pace where type = wanted.type and not_before > now())
                        order by due_at
                        limit wanted.most
                          for update skip locked) as intent)
            update messaging.intent as intent
               set claimed_by    = :token,
                   claimed_until = now() + interval '15 s'
              from due
             where intent.type = due.type
               and intent.key = due.key
            returning intent.*
            """;

    private final JdbcClient database;

    public Claims(JdbcClient database) {
        this.database = database;
    }

    /// Claims intents of several types in one short transaction: of each those that are due longest, and no more than
    /// is said.
    ///
    /// @param most how many of each type, some of which may be none
    public List<Claim> make(Map<String, Integer> most) {
        if (most.values().stream().allMatch(many -> many == 0)) {
            return List.of();
        }
        return database.sql(CLAIM)
                .param("types", most.keySet().toArray(String[]::new))
                .param("most", most.values().toArray(Integer[]::new))
                .param("token", UUID.randomUUID())
                .query(Claim::of)
                .list();
    }
}
