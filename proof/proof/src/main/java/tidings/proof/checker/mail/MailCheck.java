package tidings.proof.checker.mail;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Objects;
import tidings.probes.DeliveredMail;
import tidings.probes.DeliveredMail.Recipient;
import tidings.proof.evidence.Evidence;
import tidings.proof.invariants.InvariantCheck;
import tidings.proof.invariants.Report;

/// Mail is held against the facts that are worth a letter.
public final class MailCheck implements InvariantCheck {
    @Override
    public void check(Evidence evidence, Report report) {
        missing(evidence, report);
        refused(evidence, report);
        strange(evidence, report);
        copies(evidence, report);
    }

    private static void missing(Evidence evidence, Report report) {
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

    private static void refused(Evidence evidence, Report report) {
        new LetterRefusals(evidence.refusals(), evidence.letters())
                .repeated()
                .forEach(letter -> report.doubled(
                        "The letter %s was handed over time and again, and refused for good".formatted(letter)));
    }

    private static void strange(Evidence evidence, Report report) {
        var addressees = LetterAddressees.in(evidence);
        for (var mail : evidence.mails()) {
            var address = addressees.of(mail.messageId());
            if (address == null) {
                report.unaccounted("The letter %s is about nothing that was told".formatted(mail.messageId()));
            } else if (!mail.to().equals(List.of(new Recipient(address)))) {
                report.wrong("The letter %s went to somebody else".formatted(mail.messageId()));
            }
        }
    }

    private static void copies(Evidence evidence, Report report) {
        var copies = new LetterCopies(evidence);
        copies.tooMany()
                .forEach(letter ->
                        report.doubled("The letter %s was sent %d times".formatted(letter, copies.of(letter))));
    }
}
