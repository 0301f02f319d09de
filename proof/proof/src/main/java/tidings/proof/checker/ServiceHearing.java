package tidings.proof.checker;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import tidings.proof.evidence.ObservedDeadLetter;
import tidings.proof.evidence.ServiceBooks;
import tidings.proof.evidence.TopicRecord;
import tidings.proof.invariants.Report;

/// The hearing of one service is what it has made of the records on its topics.
record ServiceHearing(String service, ServiceBooks books, List<TopicRecord> records) {
    void check(Report report) {
        var known = ids(true);
        var ignored = ids(false);
        ignored.removeAll(known);
        var parked = new HashSet<>(books.parkedIds());
        parked.addAll(givenUpUnread());
        known.stream()
                .filter(id -> !books.heard().contains(id) && !parked.contains(id))
                .forEach(id -> report.lost("%s has neither processed nor parked %s".formatted(service, id)));
        books.heard().stream()
                .filter(id -> !known.contains(id) && !ignored.contains(id))
                .forEach(id ->
                        report.unaccounted("%s has processed %s, which is on no topic of its".formatted(service, id)));
        ignored.stream()
                .filter(id -> books.heard().contains(id) && !parked.contains(id))
                .forEach(id -> report.wrong("%s has processed %s, whose type nobody knows".formatted(service, id)));
        processedAndParked(report);
    }

    /// What was given up before it was heard is known by its place only.
    private List<UUID> givenUpUnread() {
        var places = books.discarded().stream().map(ObservedDeadLetter::place).collect(toSet());
        return records.stream()
                .filter(record -> places.contains(record.place()))
                .flatMap(record -> Optional.ofNullable(record.id()).stream())
                .toList();
    }

    private HashSet<UUID> ids(boolean known) {
        return records.stream()
                .filter(record -> record.isOfKnownType() == known)
                .map(TopicRecord::id)
                .filter(Objects::nonNull)
                .collect(HashSet::new, HashSet::add, HashSet::addAll);
    }

    /// A bad copy that a fault has planted may be parked beside the good one that was processed.
    private void processedAndParked(Report report) {
        var bad = records.stream()
                .filter(TopicRecord::planted)
                .map(TopicRecord::place)
                .collect(toSet());
        var good = records.stream()
                .filter(record -> !record.planted())
                .flatMap(record -> Optional.ofNullable(record.id()).stream())
                .collect(toSet());
        books.parked().stream()
                .filter(letter -> letter.eventId() != null && books.heard().contains(letter.eventId()))
                .filter(letter -> !(bad.contains(letter.place()) && good.contains(letter.eventId())))
                .forEach(letter ->
                        report.doubled("%s has processed %s, and parked it".formatted(service, letter.eventId())));
    }
}
