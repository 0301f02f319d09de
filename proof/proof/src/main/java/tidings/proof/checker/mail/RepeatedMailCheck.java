package tidings.proof.checker.mail;

import tidings.proof.evidence.Evidence;
import tidings.proof.invariants.InvariantCheck;
import tidings.proof.invariants.Report;

/// Letters that were sent, or handed over in vain, more than once have to be explained.
public final class RepeatedMailCheck implements InvariantCheck {
    @Override
    public void check(Evidence evidence, Report report) {
        refused(evidence, report);
        copies(evidence, report);
    }

    private static void refused(Evidence evidence, Report report) {
        new LetterRefusals(evidence.refusals(), evidence.letters())
                .repeated()
                .forEach(letter -> report.doubled(
                        "The letter %s was handed over time and again, and refused for good".formatted(letter)));
    }

    private static void copies(Evidence evidence, Report report) {
        var copies = new LetterCopies(evidence);
        copies.tooMany()
                .forEach(letter ->
                        report.doubled("The letter %s was sent %d times".formatted(letter, copies.of(letter))));
    }
}
