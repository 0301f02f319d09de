package tidings.order.unpaid;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The deadline's clock, in the database, which all instances share: it passes only when it is let.
///
/// A sweep lets it pass by the time since the last one, unless that is more than ten seconds. So it stands still
/// while nobody sweeps, and makes nothing of a wall clock that jumps: of a machine that slept, of one whose time was
/// set.
@Component
class DeadlineClock {
    private static final String SINCE = "(clock_timestamp() - read_at)";
    private static final String USUAL = SINCE + " between interval '0' and interval '10 s'";

    private final JdbcClient database;

    DeadlineClock(JdbcClient database) {
        this.database = database;
    }

    /// A reading of the clock, in milliseconds.
    ///
    /// @param resumed what it showed when it last went on after it had stood still
    record Reading(long passed, long resumed) {
        boolean hasGoneOnFor(Duration time) {
            return passed - resumed >= time.toMillis();
        }
    }

    /// Lets the clock pass. Another instance that does the same waits for the transaction to end.
    Reading pass() {
        return database.sql("""
                update deadline_clock
                set    passed  = passed + case when %1$s then extract(epoch from %2$s) * 1000 else 0 end,
                       resumed = case when %1$s then resumed else passed end,
                       read_at = clock_timestamp()
                returning passed, resumed
                """.formatted(USUAL, SINCE)).query(Reading.class).single();
    }
}
