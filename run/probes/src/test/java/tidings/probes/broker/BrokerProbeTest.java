package tidings.probes.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tidings.probes.ProbeFailed;
import tidings.testing.Backends;

/// The probes on a real broker.
class BrokerProbeTest {
    private static final Map<String, Object> CONNECTION =
            Map.of("bootstrap.servers", Backends.broker().address());

    private final String topic = "lamps-" + UUID.randomUUID();
    private final String group = "watchman-" + UUID.randomUUID();
    private final TopicPartition first = new TopicPartition(topic, 0);
    private final TopicPartition second = new TopicPartition(topic, 1);

    @BeforeEach
    void threeLampsAreLitAndOneOfThemIsHeardOf() throws Exception {
        try (var admin = Admin.create(CONNECTION)) {
            admin.createTopics(Set.of(new NewTopic(topic, 2, (short) 1))).all().get();
        }
        try (var producer = new KafkaProducer<>(CONNECTION, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 1, "key", "the third")).get();
            producer.send(new ProducerRecord<>(topic, 0, "key", "the first")).get();
            producer.send(new ProducerRecord<>(topic, 0, "key", "the second")).get();
        }
        Map<String, Object> member =
                Map.of("bootstrap.servers", Backends.broker().address(), "group.id", group);
        try (var consumer = new KafkaConsumer<>(member, new StringDeserializer(), new StringDeserializer())) {
            consumer.commitSync(Map.of(first, new OffsetAndMetadata(1)));
        }
    }

    @Test
    void whereTopicsEndAndHowFarTheyWereHeardIsKnown() {
        try (var broker = new BrokerProbe(CONNECTION)) {
            assertThat(broker.ends(Set.of(topic))).isEqualTo(Map.of(first, 2L, second, 1L));
            assertThat(broker.heardBy(group)).isEqualTo(Map.of(first, 1L));
            assertThat(broker.groups()).contains(group);
        }
    }

    @Test
    void whoHasHeardOnePartitionOnlyIsBehindOnTheOthersToo() {
        try (var broker = new BrokerProbe(CONNECTION)) {
            assertThat(ConsumerPositions.ofEverybody(broker).behind())
                    .contains(new ConsumerLag(group, topic, 0, 1), new ConsumerLag(group, topic, 1, 1));
        }
    }

    @Test
    void aTopicIsReadFromItsBeginningToItsEndEachPartitionInOrder() {
        var words = new TopicReader(CONNECTION).read(Set.of(topic), lamp -> new String(lamp.value(), UTF_8));

        assertThat(words).containsExactly("the first", "the second", "the third");
    }

    @Test
    void aQuestionAboutWhatIsNotThereIsNotAnsweredAsIfItWere() {
        try (var broker = new BrokerProbe(CONNECTION)) {
            assertThatThrownBy(() -> broker.ends(Set.of("no-" + topic))).isInstanceOf(ProbeFailed.class);
        }
    }
}
