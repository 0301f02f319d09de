package tidings.messaging.intents;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.claims.Claim;
import tidings.messaging.claims.Lease;
import tidings.messaging.jdbc.Column;
import tidings.messaging.transactions.PerTransaction;

/// The intents that were fulfilled, and end with what their effects note. What a transaction ends is taken off the list
/// in one statement, just before the commit.
class FulfilledIntents {
    private final JdbcClient database;
    private final PerTransaction<Lease> ends = new PerTransaction<>(this::takeOff, () -> {});

    FulfilledIntents(JdbcClient database) {
        this.database = database;
    }

    /// Ends the intent that this thread performs, if it performs one.
    void endThatOfThisThread() {
        Lease.ofThisThread().ifPresent(ends::add);
    }

    /// One that was noted again meanwhile has another version, and stays.
    private void takeOff(List<Lease> leases) {
        var claims = leases.stream().map(Lease::claim).toList();
        var gone = database.sql("""
                delete from messaging.intent as intent
                 using unnest(?, ?, ?) as fulfilled (type, key, version)
                 where intent.type = fulfilled.type
                   and intent.key = fulfilled.key
                   and intent.version = fulfilled.version::bigint
                returning intent.version
                """)
                .param(Column.of(claims, Claim::type))
                .param(Column.of(claims, Claim::key))
                .param(Column.of(claims, Claim::version))
                .query(Long.class)
                .set();
        leases.forEach(lease -> lease.takeOff(gone.contains(lease.claim().version())));
    }
}
