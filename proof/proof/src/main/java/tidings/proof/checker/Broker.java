package tidings.proof.checker;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import tidings.provisioning.TopicAccess;

/// The broker, asked past the services. Each question throws [Unreachable] when it does not answer within 10 s.
final class Broker implements AutoCloseable {
    private static final int MILLIS = 10_000;

    private final Map<String, Object> settings;
    private final Admin admin;

    Broker(Map<String, Object> connection) {
        settings = new HashMap<>(connection);
        settings.put("default.api.timeout.ms", MILLIS);
        settings.put("request.timeout.ms", MILLIS / 2);
        admin = Admin.create(settings);
    }

    List<TopicRecord> records(Set<Place> planted) {
        return new TopicReader(settings, planted).read(partitions());
    }

    /// What was heard is asked first: where it equals the end, all was heard by then.
    Positions positions() {
        var heard = TopicAccess.resident().stream()
                .filter(access -> !access.hears().isEmpty())
                .collect(toMap(TopicAccess::service, access -> heardBy(access.service())));
        return new Positions(heard, ends());
    }

    Map<TopicPartition, Long> ends() {
        var latest = partitions().stream().collect(toMap(it -> it, _ -> OffsetSpec.latest()));
        return answer(admin.listOffsets(latest).all()).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, it -> it.getValue().offset()));
    }

    /// Lets the service, whose instances must have ended, hear everything again. Returns how many events it had heard.
    int rewind(TopicAccess access) {
        var heard = heardBy(access.service());
        var beginning = partitions().stream()
                .filter(partition -> access.hears().contains(partition.topic()))
                .collect(toMap(it -> it, _ -> new OffsetAndMetadata(0)));
        answer(admin.alterConsumerGroupOffsets(access.service(), beginning).all());
        return heard.values().stream().mapToInt(Long::intValue).sum();
    }

    private List<TopicPartition> partitions() {
        return answer(admin.describeTopics(Evidence.TOPICS).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private Map<TopicPartition, Long> heardBy(String service) {
        var offsets = answer(admin.listConsumerGroupOffsets(service).partitionsToOffsetAndMetadata());
        return offsets.entrySet().stream()
                .filter(it -> it.getValue() != null)
                .collect(toMap(
                        Map.Entry::getKey,
                        it -> Objects.requireNonNull(it.getValue()).offset()));
    }

    private static <T> T answer(KafkaFuture<T> question) {
        try {
            return question.get(MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Unreachable("the broker", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("the broker", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
