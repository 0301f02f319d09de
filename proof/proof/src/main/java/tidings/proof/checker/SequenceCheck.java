package tidings.proof.checker;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidings.proof.evidence.Evidence;
import tidings.proof.evidence.OutboxEntry;
import tidings.proof.evidence.TopicRecord;
import tidings.proof.evidence.VersionedEvent;
import tidings.proof.invariants.InvariantCheck;
import tidings.proof.invariants.Report;

/// The sequence of events on a key is held against the order in which services told them. What is missing on one
/// side is for others to judge.
final class SequenceCheck implements InvariantCheck {
    @Override
    public void check(Evidence evidence, Report report) {
        var told = evidence.books().values().stream()
                .flatMap(books -> books.told().stream())
                .sorted(Comparator.comparing(OutboxEntry::number))
                .map(OutboxEntry::version)
                .collect(groupingBy(VersionedEvent::topicAndKey));
        for (var topic : Evidence.TOPICS) {
            evidence.topics().histories(topic).values().forEach(history -> inOrder(history, told, report));
        }
    }

    private static void inOrder(List<TopicRecord> history, Map<String, List<VersionedEvent>> told, Report report) {
        var onTopic = history.stream()
                .map(TopicRecord::version)
                .flatMap(Optional::stream)
                .toList();
        var asTold = told.getOrDefault(onTopic.getFirst().topicAndKey(), List.of());
        var there = common(onTopic, asTold);
        var meant = common(asTold, onTopic);
        if (!there.equals(meant)) {
            report.wrong("The topic has %s, which were told as %s".formatted(there, meant));
        }
    }

    private static List<VersionedEvent> common(List<VersionedEvent> ones, List<VersionedEvent> others) {
        var allowed = new HashSet<>(others);
        return ones.stream().distinct().filter(allowed::contains).toList();
    }
}
