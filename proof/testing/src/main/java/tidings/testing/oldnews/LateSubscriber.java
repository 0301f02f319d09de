package tidings.testing.oldnews;

import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A service that runs in a test, and hears what was told long ago.
///
/// @param database where it notes what it has reacted to and what it has parked
/// @param meters   where it counts its reactions
record LateSubscriber(String service, JdbcClient database, MeterRegistry meters) {
    /// The service that a test has started.
    static LateSubscriber in(ApplicationContext application) {
        return new LateSubscriber(
                application.getEnvironment().getRequiredProperty("spring.application.name"),
                application.getBean(JdbcClient.class),
                application.getBean(MeterRegistry.class));
    }

    /// Tells it once more, of this order and under a new id, and returns when the service has heard it.
    Outcome hears(OldNews news, Object order) {
        var id = UUID.randomUUID();
        var group = new ConsumerGroup(service);
        hearOut(news.topic()); // what other tests have told would count as reactions to this
        var before = reactions(news.topic());
        var last = put(news.of(order, id));
        await().atMost(Duration.ofMinutes(3)).until(() -> group.hasHeard(last));
        return new Outcome(reactions(news.topic()) - before, isNoted(id), parked(id));
    }

    /// What became of it: how often the service has reacted, whether that is noted, and why it was parked, if it was.
    record Outcome(int reactions, boolean noted, List<String> parked) {
        static final Outcome ONE_REACTION = new Outcome(1, true, List.of());
    }

    /// Waits until the service has heard the topic by its own database, which may be newer than its group.
    private void hearOut(String topic) {
        var ends = ConsumerGroup.ends(topic);
        await().until(() -> {
            var heard = heard(topic);
            return ends.entrySet().stream().allMatch(end -> heard.getOrDefault(end.getKey(), 0L) >= end.getValue());
        });
    }

    private Map<Integer, Long> heard(String topic) {
        return database
                .sql("select partition, next_offset from messaging.heard where topic = ?")
                .param(topic)
                .query((row, _) -> Map.entry(row.getInt(1), row.getLong(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
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

    private static RecordMetadata put(List<ProducerRecord<byte[], byte[]>> records) {
        try (var producer =
                new KafkaProducer<>(ConsumerGroup.broker(), new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = records.stream().map(producer::send).toList();
            return sent.getLast().get();
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
