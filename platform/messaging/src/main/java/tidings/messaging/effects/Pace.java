package tidings.messaging.effects;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The pace at which the other party wants to be called about intents of one type, by all instances. Each method
/// is one short transaction. Only the bookkeeping thread changes it; any thread may ask what it waits for.
class Pace {
    private final JdbcClient database;
    private final String type;
    private UUID turn = UUID.randomUUID();

    Pace(JdbcClient database, String type) {
        this.database = database;
        this.type = type;
    }

    /// Takes the turn if something is due and nobody else has it. It runs out after 15 s, if its taker has died or
    /// stands still, and is another's then.
    boolean takeTurn() {
        turn = UUID.randomUUID();
        return statement("""
                insert into messaging.pace as pace (type, turn, next_turn)
                select :type, :turn, now() + interval '15 s'
                 where exists (select
                                 from messaging.intent
                                where type = :type
                                  and due_at <= now()
                                  and (claimed_until is null or claimed_until < now()))
                    on conflict (type) do update
                   set (turn, next_turn) = (excluded.turn, excluded.next_turn)
                 where pace.next_turn <= now()
                   and pace.not_before <= now()
                """).param("turn", turn).update() > 0;
    }

    void keepTurn() {
        endTurn(Duration.ofSeconds(15));
    }

    /// Ends the turn; the next can be taken after so much time. A turn that has become another's is left alone.
    void endTurn(Duration pause) {
        statement("""
                update messaging.pace
                   set next_turn = now() + :pause * interval '1 ms'
                 where type = :type
                   and turn = :turn
                """).param("pause", pause.toMillis()).param("turn", turn).update();
    }

    /// Has nothing claimed any more until then. Of two moments the later holds.
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

    /// Has nothing claimed any more until a person says so.
    void hold(String reason) {
        statement("""
                insert into messaging.pace as pace (type, not_before, held_at, reason)
                values (:type, 'infinity', now(), :reason)
                    on conflict (type) do update
                   set (not_before, held_at, reason) = (excluded.not_before, excluded.held_at, excluded.reason)
                 where pace.not_before < 'infinity'
                """).param("reason", reason).update();
    }

    /// The time until which nothing is claimed, and why, in a sentence; empty when none waits, or all for a person.
    Optional<String> waiting() {
        return statement("""
                select not_before, reason
                  from messaging.pace
                 where type = :type
                   and not_before > now()
                   and not_before < 'infinity'
                """)
                .query((row, _) -> "not before %s: %s"
                        .formatted(row.getTimestamp("not_before").toInstant(), row.getString("reason")))
                .optional();
    }

    private JdbcClient.StatementSpec statement(String sql) {
        return database.sql(sql).param("type", type);
    }
}
