package tidings.proof.checker.restore;

import java.util.Set;
import java.util.UUID;
import tidings.proof.evidence.Evidence;
import tidings.proof.invariants.InvariantCheck;
import tidings.proof.invariants.Report;

/// What restored databases have forgotten, as the guarantees declare it, and no more: orders that were accepted after
/// the backup, and that an event was told in that time. Of surviving orders everything else has to hold.
///
/// @param orders the orders' ids, as they are the keys of their events
/// @param events the ids of events that others have heard, and that nobody knows to have told
public record ForgottenByRestore(Set<String> orders, Set<UUID> events) implements InvariantCheck {
    public static ForgottenByRestore in(Evidence evidence) {
        if (evidence.journal().restorations().isEmpty()) {
            return new ForgottenByRestore(Set.of(), Set.of());
        }
        var search = new ForgottenSearch(evidence);
        var orders = search.orders();
        return new ForgottenByRestore(orders, search.events(orders));
    }

    /// A customer who has paid for an order that was forgotten gets the money back from a person, who finds the
    /// payment among what order-service has parked.
    @Override
    public void check(Evidence evidence, Report report) {
        var parked = evidence.booksOf("order-service").parkedKeys();
        evidence.charges().stream()
                .filter(charge -> charge.succeeded() && !charge.isGivenBack())
                .filter(charge -> orders.contains("" + charge.orderId()) && !parked.contains("" + charge.orderId()))
                .forEach(charge -> report.lost("The order %s was forgotten, and its payment is not parked: %s"
                        .formatted(charge.orderId(), charge)));
    }

    /// The evidence without what was forgotten.
    public Evidence leftOutOf(Evidence evidence) {
        return orders.isEmpty() && events.isEmpty()
                ? evidence
                : new ForgottenFilter(orders, events).appliedTo(evidence);
    }
}
