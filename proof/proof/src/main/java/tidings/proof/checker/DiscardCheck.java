package tidings.proof.checker;

import static java.util.stream.Collectors.toSet;

import tidings.proof.evidence.Evidence;
import tidings.proof.evidence.ObservedDeadLetter;
import tidings.proof.evidence.ServiceBooks;
import tidings.proof.invariants.InvariantCheck;
import tidings.proof.invariants.Report;
import tidings.provisioning.TopicAccess;

/// What was given up stays given up: it is not parked, and is not new should it come again.
final class DiscardCheck implements InvariantCheck {
    @Override
    public void check(Evidence evidence, Report report) {
        for (var access : TopicAccess.resident()) {
            check(access.service(), evidence.booksOf(access.service()), report);
        }
    }

    private static void check(String service, ServiceBooks books, Report report) {
        var parked = books.parked().stream().map(ObservedDeadLetter::place).collect(toSet());
        books.discarded().stream()
                .filter(letter -> parked.contains(letter.place()))
                .forEach(letter -> report.doubled(
                        "%s has given up the record %s, and parked it".formatted(service, letter.place())));
        books.discarded().stream()
                .map(ObservedDeadLetter::eventId)
                .filter(id -> id != null && !books.heard().contains(id))
                .forEach(id ->
                        report.unaccounted("%s has given up %s, and would take it for new".formatted(service, id)));
    }
}
