package tidings.proof.checker;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import tidings.proof.evidence.Evidence;
import tidings.proof.evidence.ObservedDeadLetter;
import tidings.proof.evidence.TopicRecord;
import tidings.proof.invariants.InvariantCheck;
import tidings.proof.invariants.Report;
import tidings.proof.journal.RecordPlace;

/// Parked records are looked through for what lies there and should not, or does not and should. What was given up
/// counts as parked: it had to be before.
final class ParkingCheck implements InvariantCheck {
    @Override
    public void check(Evidence evidence, Report report) {
        evidence.books().keySet().forEach(service -> parked(service, evidence, report));
    }

    private static void parked(String service, Evidence evidence, Report report) {
        var predicted = evidence.journal().planted().stream()
                .filter(planted -> planted.parkedBy().contains(service))
                .map(RecordPlace::of)
                .collect(toSet());
        var parked = evidence.booksOf(service).letters().toList();
        var places = parked.stream().map(ObservedDeadLetter::place).collect(toSet());
        predicted.stream()
                .filter(place -> !places.contains(place))
                .forEach(place -> report.lost("%s should have parked the record %s".formatted(service, place)));
        var givenUp = evidence.journal().givenUp().stream()
                .filter(record -> record.service().equals(service))
                .map(RecordPlace::of)
                .collect(toSet());
        givenUp(service, givenUp, evidence, report);
        var causes = evidence.topics().records().stream()
                .filter(record -> predicted.contains(record.place()) && !givenUp.contains(record.place()))
                .toList();
        parked.stream()
                .filter(letter -> !isExplained(letter, predicted, causes))
                .forEach(letter -> report.unaccounted("%s has parked the record %s, event %s: %s"
                        .formatted(service, letter.place(), letter.eventId(), letter.reason())));
    }

    private static void givenUp(String service, Set<RecordPlace> givenUp, Evidence evidence, Report report) {
        var known = evidence.booksOf(service).discarded().stream()
                .map(ObservedDeadLetter::place)
                .collect(toSet());
        givenUp.stream()
                .filter(place -> !known.contains(place))
                .forEach(place -> report.lost(
                        "%s was told to give up the record %s, and knows nothing of it".formatted(service, place)));
    }

    /// Whether the letter was to be parked, or waits behind such a one. Behind one that was given up nothing waits.
    private static boolean isExplained(
            ObservedDeadLetter letter, Set<RecordPlace> predicted, List<TopicRecord> causes) {
        return predicted.contains(letter.place()) || causes.stream().anyMatch(letter::follows);
    }
}
