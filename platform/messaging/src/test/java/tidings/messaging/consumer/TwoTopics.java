package tidings.messaging.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.events.Event;
import tidings.messaging.PlantEvent.Grown;
import tidings.messaging.PlantsTopic;
import tidings.messaging.Reactions;
import tidings.messaging.WeatherEvent.Rained;
import tidings.messaging.deadletters.DeadLetters;
import tidings.messaging.inbox.Inbox;
import tidings.messaging.offsets.ProcessedOffsets;
import tidings.messaging.reactions.EventDispatchers;
import tidings.messaging.wire.WireFormat;

/// A test of consumers that hear of plants and of the weather, in place of the garden's own. Each case has a group
/// and a fern of its own.
abstract class TwoTopics {
    @Autowired
    WireFormat wire;

    @Autowired
    JdbcClient database;

    @Autowired
    Inbox inbox;

    @Autowired
    DeadLetters deadLetters;

    @Autowired
    Tracer tracer;

    @Autowired
    MeterRegistry meters;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ConsumerFactory<?, ?> kafka;

    @Autowired
    ServiceConsumer consumers;

    @Autowired
    PlantsTopic broker;

    final String group = "garden-" + UUID.randomUUID();
    final String fern = "fern-" + UUID.randomUUID();

    @BeforeEach
    void thereAreTwoTopics() {
        consumers.stop();
        broker.make("weather");
    }

    /// An instance of a service that reacts like that, and hears.
    ServiceConsumer start(Reactions<?>... reactions) {
        var bytes = new ByteArrayDeserializer();
        var instance = new ServiceConsumer(
                group,
                dispatchers(deadLetters, reactions),
                new ProcessedOffsets(database),
                new DefaultKafkaConsumerFactory<>(kafka.getConfigurationProperties(), bytes, bytes),
                transactions);
        instance.start();
        return instance;
    }

    EventDispatchers dispatchers(DeadLetters letters, Reactions<?>... reactions) {
        return EventDispatchers.of(
                List.of(reactions), wire, database, inbox, letters, tracer, meters, Clock.systemUTC());
    }

    void happens(Grown grown) {
        broker.put(dispatch(grown));
    }

    void happens(Rained rained) {
        broker.put(dispatch(rained));
    }

    static ProducerRecord<byte[], byte[]> dispatch(Grown grown) {
        var json = "{\"plant\":\"%s\",\"height\":%d}".formatted(grown.plant(), grown.height());
        return dispatch("plants", grown.plant(), "Grown", json);
    }

    static ProducerRecord<byte[], byte[]> dispatch(Rained rained) {
        var json = "{\"place\":\"%s\",\"millimetres\":%d}".formatted(rained.place(), rained.millimetres());
        return dispatch("weather", rained.place(), "Rained", json);
    }

    private static ProducerRecord<byte[], byte[]> dispatch(String topic, String key, String type, String json) {
        var dispatch = new ProducerRecord<>(topic, key.getBytes(UTF_8), json.getBytes(UTF_8));
        dispatch.headers().add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8));
        dispatch.headers().add("ce_type", type.getBytes(UTF_8));
        dispatch.headers().add("ce_time", Instant.now().toString().getBytes(UTF_8));
        return dispatch;
    }

    /// Reactions that note what they hear.
    abstract static class Heard<E extends Event> implements Reactions<E> {
        private final List<E> all = new CopyOnWriteArrayList<>();

        @Override
        public void on(E event) {
            all.add(event);
        }

        List<E> of(String key) {
            return all.stream().filter(event -> event.key().equals(key)).toList();
        }
    }
}
