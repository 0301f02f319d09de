package tidings.proof.checker.mail;

import java.util.List;
import tidings.probes.mail.DeliveredMail.Recipient;
import tidings.proof.evidence.Evidence;
import tidings.proof.invariants.InvariantCheck;
import tidings.proof.invariants.Report;

/// Mail that arrived is held against the facts that are worth a letter.
public final class MailCheck implements InvariantCheck {
    @Override
    public void check(Evidence evidence, Report report) {
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
}
