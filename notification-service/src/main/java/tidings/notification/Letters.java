package tidings.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tidings.events.OrderId;
import tidings.events.UserId;

/// Every letter ever written: waiting, sent or undeliverable.
@Repository
class Letters {
    private static final int PAGE = 100;

    private final JdbcClient jdbc;

    Letters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A letter that was written before is not written again.
    void add(Letter letter) {
        jdbc.sql("""
                        insert into letters (id, kind, user_id, order_id, text)
                        values (:id, :kind, :userId, :orderId, :text)
                        on conflict (id) do nothing
                        """)
                .param("id", letter.id())
                .param("kind", letter.kind().name())
                .param("userId", letter.userId().value())
                .param(
                        "orderId",
                        letter.orderId() == null ? null : letter.orderId().value())
                .param("text", letter.text())
                .update();
    }

    /// The customer's next unsent letters, oldest first; none when all have left.
    List<Letter> waitingFor(UserId userId) {
        return jdbc.sql("""
                        select   id, kind, order_id, text
                        from     letters
                        where    user_id = :userId and sent_at is null and undeliverable is null
                        order by number
                        limit    :page
                        """)
                .param("userId", userId.value())
                .param("page", PAGE)
                .query((row, _) -> {
                    var orderId = row.getObject("order_id", UUID.class);
                    return new Letter(
                            row.getString("id"),
                            LetterKind.valueOf(row.getString("kind")),
                            userId,
                            orderId == null ? null : new OrderId(orderId),
                            row.getString("text"));
                })
                .list();
    }

    void sent(String id, Instant at) {
        jdbc.sql("update letters set sent_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    void undeliverable(String id, Undeliverable refusal) {
        jdbc.sql("update letters set undeliverable = ? where id = ?")
                .params(String.valueOf(refusal.getMessage()), id)
                .update();
    }

    /// What waits to be sent to the customer never will be.
    void giveUp(UserId userId) {
        jdbc.sql("""
                        update letters set undeliverable = 'the customer was erased'
                        where  user_id = :userId and sent_at is null and undeliverable is null
                        """).param("userId", userId.value()).update();
    }

    /// What the customer was sent, newest first.
    List<Notification> sentTo(UserId userId, int limit) {
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
