package tidings.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tidings.events.UserId;

/// The letters that cannot leave yet: they wait for another letter, or for an address.
@Repository
public class HeldLetters {
    private static final String WITHOUT_ADDRESS = """
            sent_at is null and undeliverable is null and written_at < :before
            and not exists (select from addresses where addresses.user_id = letters.user_id)
            """;

    private final JdbcClient jdbc;

    HeldLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Lets a letter leave after all that was written so far. Returns whether it is one that has not left yet.
    boolean release(String id) {
        return jdbc.sql("""
                        update letters set number = default, held_until = null
                        where  id = ? and sent_at is null and undeliverable is null
                        """).param(id).update() > 0;
    }

    /// Lets those leave that have waited long enough, or need not wait, and returns whose they are. A cancellation and
    /// a refund that are heard of at the same moment, in two transactions, do not see each other: here they do.
    public List<UserId> release(Instant now) {
        return jdbc.sql("""
                        update letters set number = default, held_until = null
                        where  held_until is not null
                        and    (held_until <= :now
                                or exists (select from cancelled where cancelled.order_id = letters.order_id))
                        returning user_id
                        """)
                .param("now", Timestamp.from(now))
                .query((row, _) -> new UserId(row.getObject(1, UUID.class)))
                .list();
    }

    /// Whether any letter from before that moment has no address.
    public boolean isAnyWithoutAddress(Instant before) {
        return jdbc.sql("select exists (select from letters where %s)".formatted(WITHOUT_ADDRESS))
                .param("before", Timestamp.from(before))
                .query(Boolean.class)
                .single();
    }

    public void giveUpWithoutAddress(Instant before) {
        jdbc.sql("update letters set undeliverable = 'no address was known for 7 days', held_until = null where %s"
                        .formatted(WITHOUT_ADDRESS))
                .param("before", Timestamp.from(before))
                .update();
    }
}
