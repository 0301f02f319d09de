package tidings.probes.broker;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import tidings.provisioning.TopicAccess;

/// The ends of topics, and how far each consumer group had heard them just before.
///
/// @param hears the topics that each group hears
/// @param heard where it goes on; a partition that is missing it hears from the beginning
public record ConsumerPositions(
        Map<String, Set<String>> hears, Map<String, Map<TopicPartition, Long>> heard, Map<TopicPartition, Long> ends) {

    /// The positions of the services that every system has, on all that they may hear.
    public static ConsumerPositions ofResidents(BrokerProbe broker) {
        var hears = TopicAccess.resident().stream()
                .filter(access -> !access.hears().isEmpty())
                .collect(toMap(TopicAccess::service, TopicAccess::hears));
        return of(hears, heardBy(hears.keySet(), broker), broker);
    }

    /// The positions of all groups that the broker knows, on the topics of which they have heard anything.
    public static ConsumerPositions ofEverybody(BrokerProbe broker) {
        var heard = heardBy(broker.groups(), broker);
        var hears = heard.entrySet().stream().collect(toMap(Map.Entry::getKey, it -> topicsOf(it.getValue())));
        return of(hears, heard, broker);
    }

    private static Map<String, Map<TopicPartition, Long>> heardBy(Set<String> groups, BrokerProbe broker) {
        return groups.stream().collect(toMap(group -> group, broker::heardBy));
    }

    private static Set<String> topicsOf(Map<TopicPartition, Long> heard) {
        return heard.keySet().stream().map(TopicPartition::topic).collect(toSet());
    }

    /// What was heard was asked before: where it equals the end, all was heard by then.
    private static ConsumerPositions of(
            Map<String, Set<String>> hears, Map<String, Map<TopicPartition, Long>> heard, BrokerProbe broker) {
        return new ConsumerPositions(hears, heard, broker.ends(topics(hears)));
    }

    private static Set<String> topics(Map<String, Set<String>> hears) {
        return hears.values().stream().flatMap(Set::stream).collect(toSet());
    }

    /// The topics that anybody hears.
    public Set<String> topics() {
        return topics(hears);
    }

    /// The lag of each group on each partition, also where it has heard everything.
    public List<ConsumerLag> lags() {
        return hears.entrySet().stream()
                .flatMap(consumer -> lags(consumer.getKey(), consumer.getValue()))
                .sorted(comparing(ConsumerLag::group)
                        .thenComparing(ConsumerLag::topic)
                        .thenComparing(ConsumerLag::partition))
                .toList();
    }

    /// The lags of those groups that are behind.
    public List<ConsumerLag> behind() {
        return lags().stream().filter(lag -> lag.events() > 0).toList();
    }

    private Stream<ConsumerLag> lags(String group, Set<String> topics) {
        var goesOn = heard.getOrDefault(group, Map.of());
        return ends.entrySet().stream()
                .filter(end -> topics.contains(end.getKey().topic()))
                .map(end -> new ConsumerLag(
                        group,
                        end.getKey().topic(),
                        end.getKey().partition(),
                        end.getValue() - goesOn.getOrDefault(end.getKey(), 0L)));
    }
}
