package tidings.messaging.claims;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The intents of one type that this instance has claimed, and what becomes of them. Each method is one short
/// transaction.
public class ClaimedIntents {
    private final JdbcClient database;
    private final String type;

    public ClaimedIntents(JdbcClient database, String type) {
        this.database = database;
        this.type = type;
    }

    /// Renews a claim, run out or not. Returns false where somebody else has taken the intent up.
    boolean renew(Claim claim) {
        return statement("""
                update messaging.intent
                   set claimed_until = now() + interval '15 s'
                 where type = :type
                   and key = :key
                   and claimed_by = :token
                """)
                        .param("key", claim.key())
                        .param("token", claim.token())
                        .update()
                > 0;
    }

    /// Renews claims, run out or not, on intents that nobody else has taken up, and returns their keys. It waits for
    /// nobody, since who ends several intents holds some of them and may wait for others: what is in other hands is
    /// renewed the next time.
    Set<String> renew(Collection<Claim> claims) {
        return statement("""
                with free as materialized (
                    select intent.key
                      from messaging.intent as intent
                      join unnest(:keys, :tokens) as held (key, token)
                        on intent.key = held.key
                       and intent.claimed_by = held.token::uuid
                     where intent.type = :type
                       for update of intent skip locked)
                update messaging.intent as intent
                   set claimed_until = now() + interval '15 s'
                  from free
                 where intent.type = :type
                   and intent.key = free.key
                returning intent.key
                """)
                .param("keys", keys(claims))
                .param("tokens", tokens(claims))
                .query(String.class)
                .set();
    }

    /// Takes fulfilled intents off the list. What was noted again meanwhile stays, free for another round.
    public void forget(Collection<Claim> claims) {
        var forgotten = statement("""
                delete from messaging.intent as intent
                 using unnest(:keys, :versions) as fulfilled (key, version)
                 where intent.type = :type
                   and intent.key = fulfilled.key
                   and intent.version = fulfilled.version
                """)
                .param("keys", keys(claims))
                .param("versions", versions(claims))
                .update();
        if (forgotten < claims.size()) {
            release(claims);
        }
    }

    /// Frees failed intents, to be retried after 0.25 s, 0.5 s, 1 s … 30 s, each up to a half sooner.
    public void postpone(Collection<Claim> claims) {
        release(claims, 1);
    }

    /// Frees intents that are to be retried as soon as the type's turn comes.
    public void release(Collection<Claim> claims) {
        release(claims, 0);
    }

    /// Leaves refused intents to a person. What was noted again meanwhile is free for another round.
    public void park(List<Outcome.Refused> refused) {
        var claims = refused.stream().map(Outcome::claim).toList();
        statement("""
                update messaging.intent as intent
                   set (due_at, parked_at, reason, claimed_by, claimed_until)
                     = ('infinity', now(), refused.reason, null, null)
                  from unnest(:keys, :versions, :reasons) as refused (key, version, reason)
                 where intent.type = :type
                   and intent.key = refused.key
                   and intent.version = refused.version
                """)
                .param("keys", keys(claims))
                .param("versions", versions(claims))
                .param("reasons", refused.stream().map(Outcome.Refused::reason).toArray(String[]::new))
                .update();
        release(claims);
    }

    private void release(Collection<Claim> claims, int failures) {
        if (claims.isEmpty()) {
            return;
        }
        statement("""
                update messaging.intent as intent
                   set claimed_by    = null,
                       claimed_until = null,
                       attempts      = attempts + :failures,
                       due_at        = now() + :failures * (1 - random() / 2) * interval '1 s'
                                               * least(30, 0.25 * power(2, least(attempts, 7)))
                  from unnest(:keys, :tokens) as held (key, token)
                 where intent.type = :type
                   and intent.key = held.key
                   and intent.claimed_by = held.token::uuid
                """)
                .param("failures", failures)
                .param("keys", keys(claims))
                .param("tokens", tokens(claims))
                .update();
    }

    private JdbcClient.StatementSpec statement(String sql) {
        return database.sql(sql).param("type", type);
    }

    private static Long[] versions(Collection<Claim> claims) {
        return claims.stream().map(Claim::version).toArray(Long[]::new);
    }

    private static String[] tokens(Collection<Claim> claims) {
        return claims.stream().map(claim -> claim.token().toString()).toArray(String[]::new);
    }

    private static String[] keys(Collection<Claim> claims) {
        return claims.stream().map(Claim::key).toArray(String[]::new);
    }
}
