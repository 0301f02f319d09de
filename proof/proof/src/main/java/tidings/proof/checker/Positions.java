package tidings.proof.checker;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import tidings.provisioning.TopicAccess;

/// Where the topics end, and how far each service had heard them just before.
///
/// @param heard by service
record Positions(Map<String, Map<TopicPartition, Long>> heard, Map<TopicPartition, Long> ends) {

    /// Of those who are behind.
    List<Lag> lags() {
        return TopicAccess.resident().stream()
                .flatMap(access -> ends.keySet().stream()
                        .filter(partition -> access.hears().contains(partition.topic()))
                        .map(partition -> lag(access.service(), partition)))
                .filter(lag -> lag.records() > 0)
                .toList();
    }

    private Lag lag(String service, TopicPartition partition) {
        var position = heard.getOrDefault(service, Map.of()).getOrDefault(partition, 0L);
        var end = ends.getOrDefault(partition, 0L);
        return new Lag(service, partition.topic(), partition.partition(), end - position);
    }
}
