package tidings.proof.checker;

import tidings.proof.evidence.Evidence;
import tidings.proof.invariants.InvariantCheck;
import tidings.proof.invariants.Report;

/// Nothing is under way any more: on a topic, in an outbox, among the intents, and of the orders.
final class StillnessCheck implements InvariantCheck {
    @Override
    public void check(Evidence evidence, Report report) {
        evidence.topics().lags().forEach(lag -> report.unaccounted(lag.toString()));
        evidence.books().forEach((service, books) -> {
            if (books.unsent() > 0) {
                report.unaccounted("%s has not sent %d events".formatted(service, books.unsent()));
            }
            books.intents().forEach(intent -> report.unaccounted("%s still has to %s".formatted(service, intent)));
        });
        evidence.orders().stream()
                .filter(order -> order.status().equals("PLACED"))
                .forEach(order -> report.unaccounted("The order %s is still PLACED".formatted(order.id())));
    }
}
