package tidings.rebuild;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The exchange of the old tables for the new ones, by the names of their schemas, in one transaction. A query that
/// names a table finds the old one before, and the new one after; PostgreSQL plans anew what was planned before.
record SchemaExchange(OwnerSession owner, RebuiltSchema schema) {

    /// Lets the service's batches wait until the transaction ends: each notes its events before it reacts to them. It
    /// may stand still while the last events are read, for minutes at most, or a frozen rebuild would hold them for
    /// ever.
    void holdBatches() {
        owner.change("set local lock_timeout = '10s'");
        owner.change("set local idle_in_transaction_session_timeout = '5min'");
        owner.change("lock table messaging.inbox in share row exclusive mode");
    }

    /// Waits until nobody reads the old tables, and keeps everybody from them until the transaction ends. A reader
    /// who comes meanwhile finds the new ones, and all that is in them: it was committed before they had to wait.
    ///
    /// Questions are kept waiting behind one that takes longer for 900 ms at most. PostgreSQL looks after a second
    /// for those that wait for each other, so it is never a question that is broken off. Views come first, as they
    /// do in a question.
    void replaceTheOldOne() {
        owner.change("set local statement_timeout = '900ms'");
        owner.change("lock table %s in access exclusive mode"
                .formatted(Stream.of(schema.views(), schema.tables())
                        .flatMap(List::stream)
                        .map(name -> "public." + name)
                        .collect(Collectors.joining(", "))));
        owner.change("set local statement_timeout = 0");
        schema.dropWhatIsOfTheRebuildOnly();
        owner.change("alter schema public rename to outdated");
        owner.change("alter schema rebuilt rename to public");
    }
}
