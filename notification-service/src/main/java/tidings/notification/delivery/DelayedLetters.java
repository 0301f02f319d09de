package tidings.notification.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tidings.events.UserId;

/// The letters that were tried, and that the mail server did not take.
@Repository
class DelayedLetters {
    private final JdbcClient jdbc;

    DelayedLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The server puts off what goes to this customer: all that waits, so that it is given up at once and not one
    /// letter after the other.
    void putOff(UserId customer, Instant since) {
        jdbc.sql("""
                        update letters set put_off_since = :since
                        where  user_id = :userId and sent_at is null and undeliverable is null
                        and    put_off_since is null
                        """)
                .param("userId", customer.value())
                .param("since", Timestamp.from(since))
                .update();
    }

    void putOffNoMore(UserId customer) {
        jdbc.sql("""
                        update letters set put_off_since = null
                        where  user_id = :userId and sent_at is null and undeliverable is null
                        """).param("userId", customer.value()).update();
    }

    void tryAfter(String id, Instant moment) {
        jdbc.sql("update letters set try_after = ? where id = ? and sent_at is null")
                .params(Timestamp.from(moment), id)
                .update();
    }

    void unanswered(String id, Instant tryAfter) {
        jdbc.sql("""
                        update letters set unanswered = unanswered + 1, try_after = ?
                        where  id = ? and sent_at is null
                        """).params(Timestamp.from(tryAfter), id).update();
    }

    /// Lets those be tried again whose time has come, and returns whose they are.
    List<UserId> release(Instant now) {
        return jdbc.sql("update letters set try_after = null where try_after <= ? returning user_id")
                .param(Timestamp.from(now))
                .query((row, _) -> new UserId(row.getObject(1, UUID.class)))
                .list();
    }
}
