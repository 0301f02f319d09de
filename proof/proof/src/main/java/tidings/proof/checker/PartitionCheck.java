package tidings.proof.checker;

import java.util.List;
import tidings.proof.evidence.Evidence;
import tidings.proof.evidence.TopicRecord;
import tidings.proof.invariants.InvariantCheck;
import tidings.proof.invariants.Report;

/// What is told on one key lies in one partition.
final class PartitionCheck implements InvariantCheck {
    @Override
    public void check(Evidence evidence, Report report) {
        for (var topic : Evidence.TOPICS) {
            evidence.topics().histories(topic).forEach((key, history) -> inOnePartition(topic, key, history, report));
        }
    }

    private static void inOnePartition(String topic, String key, List<TopicRecord> history, Report report) {
        var partitions = history.stream()
                .map(record -> record.place().partition())
                .distinct()
                .toList();
        if (partitions.size() > 1) {
            report.wrong("The key %s of %s is in the partitions %s".formatted(key, topic, partitions));
        }
    }
}
