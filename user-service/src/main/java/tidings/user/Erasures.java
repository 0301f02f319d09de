package tidings.user;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tidings.events.UserId;

/// Those who were erased, by id alone, until that has been told again.
@Repository
class Erasures {
    private final JdbcClient jdbc;

    Erasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(UserId userId, Instant erasedAt) {
        jdbc.sql("insert into erasure (user_id, erased_at) values (?, ?)")
                .param(userId.value())
                .param(erasedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes some of those who were erased by then off the list. Another instance takes others.
    List<UserId> takeUntil(Instant then, int atMost) {
        return jdbc.sql("""
                delete from erasure
                where  user_id in (select   user_id
                                   from     erasure
                                   where    erased_at <= ?
                                   order by erased_at
                                   limit    ?
                                   for update skip locked)
                returning user_id
                """)
                .param(then.atOffset(ZoneOffset.UTC))
                .param(atMost)
                .query((row, _) -> new UserId(row.getObject(1, UUID.class)))
                .list();
    }
}
