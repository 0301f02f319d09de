package tidings.messaging;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How the other party wants to be called about intents of one type, in all instances. Each method is one short
/// transaction.
class Pace {
    private final JdbcClient database;
    private final String type;

    Pace(JdbcClient database, String type) {
        this.database = database;
        this.type = type;
    }

    /// Takes the turn if something is due and nobody else has it. It runs out after 15 s, if its taker has died.
    boolean takeTurn() {
        return statement("""
                insert into messaging.pace as pace (type, next_turn)
                select :type, now() + interval '15 s'
                 where exists (select
                                 from messaging.intent
                                where type = :type
                                  and due_at <= now()
                                  and (claimed_until is null or claimed_until < now()))
                    on conflict (type) do update
                   set next_turn = excluded.next_turn
                 where pace.next_turn <= now()
                   and pace.not_before <= now()
                """).update() > 0;
    }

    void keepTurn() {
        endTurn(Duration.ofSeconds(15));
    }

    /// The next turn can be taken when so much time has passed.
    void endTurn(Duration pause) {
        statement("update messaging.pace set next_turn = now() + :pause * interval '1 ms' where type = :type")
                .param("pause", pause.toMillis())
                .update();
    }

    /// Nothing is claimed any more until then. Of two moments the later holds.
    void wait(Instant until, String reason) {
        statement("""
                insert into messaging.pace as pace (type, not_before, reason)
                values (:type, :until, :reason)
                    on conflict (type) do update
                   set (not_before, reason) = (excluded.not_before, excluded.reason)
                 where pace.not_before < excluded.not_before
                """)
                .param("until", Timestamp.from(until))
                .param("reason", reason)
                .update();
    }

    /// Until when nothing is claimed, and why, in a sentence; empty when nobody has to wait.
    Optional<String> waiting() {
        return statement("select not_before, reason from messaging.pace where type = :type and not_before > now()")
                .query((row, _) -> "not before %s: %s"
                        .formatted(row.getTimestamp("not_before").toInstant(), row.getString("reason")))
                .optional();
    }

    private JdbcClient.StatementSpec statement(String sql) {
        return database.sql(sql).param("type", type);
    }
}
