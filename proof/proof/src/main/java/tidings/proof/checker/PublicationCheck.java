package tidings.proof.checker;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.HashSet;
import tidings.proof.evidence.Evidence;
import tidings.proof.evidence.OutboxEntry;
import tidings.proof.evidence.VersionedEvent;
import tidings.proof.invariants.InvariantCheck;
import tidings.proof.invariants.Report;

/// Events in the services' outboxes are held against those on the topics, by their ids.
final class PublicationCheck implements InvariantCheck {
    @Override
    public void check(Evidence evidence, Report report) {
        var told = evidence.books().values().stream()
                .flatMap(books -> books.told().stream())
                .collect(groupingBy(OutboxEntry::version, counting()));
        var arrived = new HashSet<VersionedEvent>();
        for (var record : evidence.topics().records()) {
            record.version().ifPresent(arrived::add);
            if (!record.planted() && !record.version().filter(told::containsKey).isPresent()) {
                report.unaccounted("Nobody has told %s".formatted(record));
            }
        }
        told.forEach((version, times) -> {
            if (times > 1) {
                report.doubled("Told %d times: %s".formatted(times, version));
            }
            if (!arrived.contains(version)) {
                report.lost("Told, and not on its topic: %s".formatted(version));
            }
        });
    }
}
