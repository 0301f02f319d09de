package tidings.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tidings.events.OrderId;
import tidings.events.UserId;

/// Every letter ever written: waiting, sent or undeliverable.
@Repository
public class Letters {
    private final JdbcClient jdbc;
    private final Clock clock;

    Letters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Adds a letter; one that was written before is not written again.
    public void add(Letter letter) {
        add(letter, null);
    }

    /// @param heldUntil until when it waits for another one, unless that comes sooner
    void add(Letter letter, @Nullable Instant heldUntil) {
        jdbc.sql("""
                        insert into letters (id, kind, user_id, order_id, text, written_at, held_until)
                        values (:id, :kind, :userId, :orderId, :text, :now, :heldUntil)
                        on conflict (id) do nothing
                        """)
                .param("id", letter.id())
                .param("kind", letter.kind().name())
                .param("userId", letter.userId().value())
                .param(
                        "orderId",
                        letter.orderId() == null ? null : letter.orderId().value())
                .param("text", letter.text())
                .param("now", Timestamp.from(clock.instant()))
                .param("heldUntil", heldUntil == null ? null : Timestamp.from(heldUntil))
                .update();
    }

    /// A letter to be sent.
    ///
    /// @param address none where it is not known
    public record Next(Letter letter, @Nullable Address address, Tries tries) {}

    /// The customer's next unsent letter, the oldest first; none when all have left that may. The letter about a
    /// cancellation promises no other one when that has left already.
    public Optional<Next> next(UserId userId) {
        return jdbc.sql("""
                        select    id, kind, order_id, text, email, name, try_after, put_off_since, unanswered,
                                  kind = 'ORDER_CANCELLED' and exists (
                                      select from letters as other
                                      where  other.id = 'payment-refunded.' || letters.order_id
                                      and    other.sent_at is not null) as repaid
                        from      letters left join addresses using (user_id)
                        where     user_id = :userId
                        and       sent_at is null and undeliverable is null and held_until is null
                        order by  number
                        limit     1
                        """)
                .param("userId", userId.value())
                .query((row, _) -> next(userId, row))
                .optional();
    }

    private static Next next(UserId userId, ResultSet row) throws SQLException {
        var orderId = row.getObject("order_id", UUID.class);
        var email = row.getString("email");
        var letter = new Letter(
                row.getString("id"),
                LetterKind.valueOf(row.getString("kind")),
                userId,
                orderId == null ? null : new OrderId(orderId),
                row.getString("text"));
        return new Next(
                row.getBoolean("repaid") ? letter.withoutPromise() : letter,
                email == null ? null : new Address(userId, email, row.getString("name")),
                new Tries(moment(row, "try_after"), moment(row, "put_off_since"), row.getInt("unanswered")));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    public void sent(String id, Instant at) {
        jdbc.sql("update letters set sent_at = ? where id = ? and sent_at is null")
                .params(Timestamp.from(at), id)
                .update();
    }

    public void undeliverable(String id, String reason) {
        jdbc.sql("update letters set undeliverable = ? where id = ? and sent_at is null")
                .params(reason, id)
                .update();
    }

    /// Gives up what waits to be sent to the customer.
    public void giveUp(UserId userId) {
        jdbc.sql("""
                        update letters set undeliverable = 'the customer was erased'
                        where  user_id = :userId and sent_at is null and undeliverable is null
                        """).param("userId", userId.value()).update();
    }

    /// What the customer was sent, newest first.
    public List<Notification> sentTo(UserId userId, int limit) {
        return jdbc.sql("""
                        select   kind, order_id, sent_at
                        from     letters
                        where    user_id = :userId and sent_at is not null
                        order by sent_at desc, number desc
                        limit    :limit
                        """)
                .param("userId", userId.value())
                .param("limit", limit)
                .query((row, _) -> new Notification(
                        LetterKind.valueOf(row.getString("kind")),
                        row.getObject("order_id", UUID.class),
                        row.getTimestamp("sent_at").toInstant()))
                .list();
    }
}
