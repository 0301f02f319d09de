package tidings.proof.checker;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds the order on the topics against the order in which services told. What is missing on one side is for others to
/// judge.
final class Sequence implements Judge {
    @Override
    public void judge(Evidence evidence, Report report) {
        var told = evidence.books().values().stream()
                .flatMap(books -> books.told().stream())
                .sorted(Comparator.comparing(Told::number))
                .map(Told::wording)
                .collect(groupingBy(Wording::topicAndKey));
        for (var topic : Evidence.TOPICS) {
            evidence.topics().histories(topic).forEach((key, history) -> {
                inOnePartition(topic, key, history, report);
                inOrder(history, told, report);
            });
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

    private static void inOrder(List<TopicRecord> history, Map<String, List<Wording>> told, Report report) {
        var onTopic = history.stream()
                .map(TopicRecord::wording)
                .flatMap(Optional::stream)
                .toList();
        var asTold = told.getOrDefault(onTopic.getFirst().topicAndKey(), List.of());
        var there = common(onTopic, asTold);
        var meant = common(asTold, onTopic);
        if (!there.equals(meant)) {
            report.wrong("The topic has %s, which were told as %s".formatted(there, meant));
        }
    }

    private static List<Wording> common(List<Wording> ones, List<Wording> others) {
        var allowed = new HashSet<>(others);
        return ones.stream().distinct().filter(allowed::contains).toList();
    }
}
