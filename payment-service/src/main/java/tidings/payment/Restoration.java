package tidings.payment;

import java.time.Instant;

/// Knows since when this database has been where it is. Before that it lived elsewhere, and what happened between its
/// backup and its restoration is not in it.
@FunctionalInterface
interface Restoration {
    /// The moment of the restoration; long ago, where there has been none.
    Instant moment();
}
