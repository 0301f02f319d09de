package tidings.user;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tidings.events.UserId;

/// The people who were erased, by id alone, until that has been told again often enough.
@Repository
class Erasures {
    private final JdbcClient jdbc;

    Erasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(UserId userId, Instant dueAt) {
        jdbc.sql("insert into erasure (user_id, due_at) values (?, ?)")
                .param(userId.value())
                .param(dueAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes some of those who are due; they are due again then. Another instance takes others.
    List<UserId> takeDue(Instant now, Instant then, int atMost) {
        return jdbc.sql("""
                with due as materialized (
                    select   user_id
                    from     erasure
                    where    due_at <= ?
                    order by due_at
                    limit    ?
                    for update skip locked)
                update    erasure
                set       due_at = ?, told_again = told_again + 1
                from      due
                where     erasure.user_id = due.user_id
                returning erasure.user_id
                """)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(atMost)
                .param(then.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new UserId(row.getObject(1, UUID.class)))
                .list();
    }

    void removeToldAgain(int times) {
        jdbc.sql("delete from erasure where told_again >= ?").param(times).update();
    }
}
