package tidings.proof.replay;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import tidings.probes.broker.BrokerProbe;
import tidings.provisioning.TopicAccess;

/// The rewind takes a consumer group back to the beginning of its topics.
///
/// @param connection what a Kafka client needs to know
record OffsetRewind(Map<String, Object> connection) {

    /// Lets the service, whose instances must have ended, hear everything again. Returns how many events it had heard.
    int of(TopicAccess access) {
        try (var broker = new BrokerProbe(connection);
                var admin = Admin.create(connection)) {
            var heard = broker.heardBy(access.service());
            var beginning = broker.partitions(access.hears()).stream()
                    .collect(toMap(partition -> partition, _ -> new OffsetAndMetadata(0)));
            admin.alterConsumerGroupOffsets(access.service(), beginning).all().get();
            return heard.values().stream().mapToInt(Long::intValue).sum();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("The broker does not let %s go back".formatted(access.service()), e);
        }
    }
}
