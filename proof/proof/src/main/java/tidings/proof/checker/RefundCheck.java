package tidings.proof.checker;

import static java.util.stream.Collectors.toSet;

import java.util.stream.Stream;
import tidings.proof.evidence.Evidence;
import tidings.proof.invariants.InvariantCheck;
import tidings.proof.invariants.Report;

/// Refunds in the provider's ledger are held against what was told of money given back: the customer hears of a refund
/// only when it was told.
final class RefundCheck implements InvariantCheck {
    @Override
    public void check(Evidence evidence, Report report) {
        var done = evidence.charges().stream()
                .filter(charge -> charge.succeeded() && charge.refunded() > 0)
                .map(charge -> String.valueOf(charge.orderId()))
                .collect(toSet());
        var told = refundsTold(evidence).collect(toSet());
        done.stream()
                .filter(order -> !told.contains(order))
                .forEach(order -> report.lost("Nobody was told that the order %s was refunded".formatted(order)));
        told.stream()
                .filter(order -> !done.contains(order))
                .forEach(order -> report.wrong("The order %s was not refunded, as was told".formatted(order)));
    }

    private static Stream<String> refundsTold(Evidence evidence) {
        return evidence.topics()
                .told("payments")
                .filter(record -> record.event().equals("PaymentRefunded"))
                .map(record -> String.valueOf(record.key()));
    }
}
