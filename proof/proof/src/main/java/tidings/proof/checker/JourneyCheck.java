package tidings.proof.checker;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tidings.proof.evidence.Evidence;
import tidings.proof.evidence.JourneyStep;
import tidings.proof.evidence.TopicRecord;
import tidings.proof.invariants.InvariantCheck;
import tidings.proof.invariants.Report;

/// Journeys that analytics keeps are held against the events on the topics. A journey also has what a fault has
/// planted, where that is legible.
final class JourneyCheck implements InvariantCheck {
    @Override
    public void check(Evidence evidence, Report report) {
        var parked = evidence.booksOf("analytics-service").parkedIds();
        var happened = Stream.of("orders", "payments")
                .flatMap(evidence.topics()::on)
                .filter(TopicRecord::isOfKnownType)
                .flatMap(record -> step(record).stream())
                .filter(step -> !parked.contains(step.eventId()))
                .collect(toSet());
        check(evidence, happened, report);
    }

    private static void check(Evidence evidence, Set<JourneyStep> happened, Report report) {
        var noted = evidence.readModels().journeys().stream().collect(groupingBy(step -> step, counting()));
        happened.stream()
                .filter(step -> !noted.containsKey(step))
                .forEach(step -> report.lost("Missing on the journey: %s".formatted(step)));
        noted.forEach((step, times) -> {
            if (times > 1) {
                report.doubled("%d times on the journey: %s".formatted(times, step));
            }
            if (!happened.contains(step)) {
                report.unaccounted("On the journey and on no topic: %s".formatted(step));
            }
        });
    }

    private static Optional<JourneyStep> step(TopicRecord record) {
        return record.version().map(it -> new JourneyStep(it.key(), it.eventId(), record.event()));
    }
}
