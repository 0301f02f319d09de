package tidings.proof.checker;

import java.util.List;
import java.util.stream.Stream;
import tidings.proof.checker.mail.MailCheck;
import tidings.proof.checker.mail.MissingMailCheck;
import tidings.proof.checker.mail.RepeatedMailCheck;
import tidings.proof.checker.restore.ForgottenByRestore;
import tidings.proof.evidence.Evidence;
import tidings.proof.invariants.Finding;
import tidings.proof.invariants.Invariant;
import tidings.proof.invariants.InvariantCheck;
import tidings.proof.invariants.Report;

/// The checker says whether a promise was broken, once the system has come to rest. It trusts no service: it holds
/// every [Invariant] against [Evidence] that was gathered from outside, except that a replay has to be done to be seen.
public final class Checker {
    private Checker() {}

    /// Empty when every promise was kept. What a restored database has forgotten was not promised, except that it
    /// leaves something to be found by a person.
    public static List<Finding> check(Evidence evidence) {
        var forgotten = ForgottenByRestore.in(evidence);
        var left = new Report(Invariant.I9);
        forgotten.check(evidence, left);
        var promised = forgotten.leftOutOf(evidence);
        var found = Stream.of(Invariant.values())
                .parallel() // each looks at all of it, and only looks
                .flatMap(invariant -> findings(invariant, promised).stream());
        return Stream.concat(left.findings().stream(), found).toList();
    }

    private static List<Finding> findings(Invariant invariant, Evidence evidence) {
        var report = new Report(invariant);
        checksOf(invariant).forEach(check -> check.check(evidence, report));
        return report.findings();
    }

    private static List<InvariantCheck> checksOf(Invariant invariant) {
        return switch (invariant) {
            case I1 -> List.of(new AcceptanceCheck(), new WishCheck());
            case I2 -> List.of(new SagaCheck(), new CancellationCheck());
            case I3 -> List.of(new ChargeCheck(), new RefundCheck(), new ProviderCustomerCheck());
            case I4 -> List.of(new SalesCheck(), new SignUpCheck());
            case I5 -> List.of(new MissingMailCheck(), new RepeatedMailCheck(), new MailCheck());
            case I6 -> List.of(new PublicationCheck(), new ProcessingCheck(), new DiscardCheck());
            case I7 -> List.of(new PartitionCheck(), new SequenceCheck());
            case I8 -> List.of(new JourneyCheck());
            case I9 -> List.of(new StillnessCheck(), new ParkingCheck());
            case I10 -> List.of(); // it must be done to be seen: the replay does
        };
    }
}
