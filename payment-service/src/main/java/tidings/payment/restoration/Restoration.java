package tidings.payment.restoration;

import java.time.Instant;

/// The restoration of this database from a backup: since when it has been where it is. Before that it lived elsewhere,
/// and what happened between its backup and its restoration is not in it.
@FunctionalInterface
public interface Restoration {
    /// The moment of the restoration; long ago, where there has been none.
    Instant moment();
}
