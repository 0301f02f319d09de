package tidings.testing;

import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A service that runs in a test, and hears what was told long ago.
///
/// @param database where it notes what it has reacted to and what it has parked
/// @param meters   where it counts its reactions
public record Audience(String service, JdbcClient database, MeterRegistry meters) {

    /// Tells it once more, of this order and under a new id, and returns when the service has heard it.
    public Outcome hears(OldNews news, Object order) {
        var id = UUID.randomUUID();
        hearOut(news.topic()); // what other tests have told would count as reactions to this
        var before = reactions(news.topic());
        var last = put(news.of(order, id));
        await().atMost(Duration.ofSeconds(60)).until(() -> hasHeard(last));
        return new Outcome(reactions(news.topic()) - before, isNoted(id), parked(id));
    }

    /// What became of it: how often the service has reacted, whether that is noted, and why it was parked, if it was.
    public record Outcome(int reactions, boolean noted, List<String> parked) {
        public static final Outcome ONE_REACTION = new Outcome(1, true, List.of());
    }

    private int reactions(String topic) {
        return (int) meters.counter("tidings.events", "topic", topic, "outcome", "processed")
                .count();
    }

    private boolean isNoted(UUID id) {
        return database.sql("select exists (select from messaging.inbox where event_id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private List<String> parked(UUID id) {
        return database.sql("select reason from messaging.dead_letter where event_id = ?")
                .param(id)
                .query(String.class)
                .list();
    }

    private void hearOut(String topic) {
        try (var admin = admin()) {
            var topics = admin.describeTopics(List.of(topic)).allTopicNames().get();
            var ends = admin.listOffsets(topics.values().stream()
                            .flatMap(described -> described.partitions().stream())
                            .collect(toMap(
                                    part -> new TopicPartition(topic, part.partition()), _ -> OffsetSpec.latest())))
                    .all()
                    .get();
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                var next = committed(admin);
                return ends.entrySet().stream()
                        .allMatch(end ->
                                nextOf(next, end.getKey()) >= end.getValue().offset());
            });
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static RecordMetadata put(List<ProducerRecord<byte[], byte[]>> records) {
        try (var producer = new KafkaProducer<>(broker(), new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = records.stream().map(producer::send).toList();
            return sent.getLast().get();
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// It has committed what comes after.
    private boolean hasHeard(RecordMetadata told) throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            return nextOf(committed(admin), new TopicPartition(told.topic(), told.partition())) > told.offset();
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(Admin admin)
            throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(service)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    /// Where it goes on, 0 where it has not begun.
    private static long nextOf(Map<TopicPartition, OffsetAndMetadata> committed, TopicPartition partition) {
        var next = committed.get(partition);
        return next == null ? 0 : next.offset();
    }

    private static Admin admin() {
        return Admin.create(broker());
    }

    private static Map<String, Object> broker() {
        return Map.of("bootstrap.servers", Backends.broker().address());
    }
}
