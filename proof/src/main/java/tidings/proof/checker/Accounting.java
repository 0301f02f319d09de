package tidings.proof.checker;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import tidings.provisioning.TopicAccess;

/// Follows every event by its id: from the outbox to the topic, and from there to each who hears it.
final class Accounting implements Judge {
    @Override
    public void judge(Evidence evidence, Report report) {
        fromOutboxToTopic(evidence, report);
        for (var access : TopicAccess.resident()) {
            var heard = evidence.topics().records().stream()
                    .filter(record -> access.hears().contains(record.place().topic()))
                    .toList();
            new Hearing(access.service(), evidence.booksOf(access.service()), heard).judge(report);
        }
    }

    private static void fromOutboxToTopic(Evidence evidence, Report report) {
        var told = evidence.books().values().stream()
                .flatMap(books -> books.told().stream())
                .collect(groupingBy(Told::wording, counting()));
        var arrived = new HashSet<Wording>();
        for (var record : evidence.topics().records()) {
            record.wording().ifPresent(arrived::add);
            if (!record.planted() && !record.wording().filter(told::containsKey).isPresent()) {
                report.unaccounted("Nobody has told %s".formatted(record));
            }
        }
        told.forEach((wording, times) -> {
            if (times > 1) {
                report.doubled("Told %d times: %s".formatted(times, wording));
            }
            if (!arrived.contains(wording)) {
                report.lost("Told, and not on its topic: %s".formatted(wording));
            }
        });
    }

    /// What one service has made of what it hears.
    private record Hearing(String service, ServiceBooks books, List<TopicRecord> records) {
        void judge(Report report) {
            var known = ids(true);
            var ignored = ids(false);
            ignored.removeAll(known);
            var parked = books.parkedIds();
            known.stream()
                    .filter(id -> !books.heard().contains(id) && !parked.contains(id))
                    .forEach(id -> report.lost("%s has neither processed nor parked %s".formatted(service, id)));
            books.heard().stream()
                    .filter(id -> !known.contains(id) && !ignored.contains(id))
                    .forEach(id -> report.unaccounted(
                            "%s has processed %s, which is on no topic of its".formatted(service, id)));
            ignored.stream()
                    .filter(books.heard()::contains)
                    .forEach(id -> report.wrong("%s has processed %s, whose type nobody knows".formatted(service, id)));
            processedAndParked(report);
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
}
