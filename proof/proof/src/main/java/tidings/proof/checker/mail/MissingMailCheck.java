package tidings.proof.checker.mail;

import static java.util.stream.Collectors.toSet;

import java.util.Objects;
import tidings.probes.mail.DeliveredMail;
import tidings.proof.evidence.Evidence;
import tidings.proof.invariants.InvariantCheck;
import tidings.proof.invariants.Report;

/// Letters that did not arrive have to be explained.
public final class MissingMailCheck implements InvariantCheck {
    @Override
    public void check(Evidence evidence, Report report) {
        var arrived = evidence.mails().stream().map(DeliveredMail::messageId).collect(toSet());
        var unknown = evidence.booksOf("notification-service").parkedKeys();
        var refusals = new LetterRefusals(evidence.refusals(), evidence.letters());
        var addressees = LetterAddressees.in(evidence);
        Evidence.TOPICS.stream()
                .flatMap(evidence.topics()::told)
                .filter(record -> LetterAddressees.isWorthALetter(record) && !unknown.contains(record.key()))
                .map(LetterAddressees::messageId)
                .distinct()
                .filter(letter -> !arrived.contains(letter))
                .filter(letter -> !refusals.explain(letter, Objects.requireNonNullElse(addressees.of(letter), "")))
                .forEach(letter -> report.lost("The letter %s did not arrive".formatted(letter)));
    }
}
