package tidings.proof.checker;

import tidings.proof.evidence.Evidence;
import tidings.proof.invariants.InvariantCheck;
import tidings.proof.invariants.Report;

/// Cancellations that order-service has accepted are held against where their orders stand.
final class CancellationCheck implements InvariantCheck {
    @Override
    public void check(Evidence evidence, Report report) {
        var accepted = evidence.journal().cancellations();
        evidence.orders().stream()
                .filter(order -> accepted.contains(order.id()) && !order.isCancelled())
                .forEach(order -> report.lost("The cancellation of the order %s was accepted, and it is %s"
                        .formatted(order.id(), order.status())));
    }
}
