package tidings.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tidings.local.broker.Broker;
import tidings.local.ports.Ports;
import tidings.local.postgres.Database;
import tidings.local.process.Home;
import tidings.local.process.Lifeline;
import tidings.local.process.Polling;

class BackendsSurviveTest {
    private static final Home HOME = Lifeline.temporaryHome();
    private static final Database DATABASE = new Database(HOME, Ports.free(1));
    private static final Broker BROKER = new Broker(HOME, Ports.free(2));

    @BeforeAll
    static void start() {
        DATABASE.start();
        BROKER.start();
    }

    @Test
    void whatTheDatabaseHasCommittedSurvivesACrash() throws Exception {
        execute("create table promises (text text)");
        execute("insert into promises values ('kept')");

        DATABASE.kill();
        assertThat(DATABASE.program().isRunning()).isFalse();
        DATABASE.start();

        try (var connection = DATABASE.connect("postgres")) {
            var rows = connection.createStatement().executeQuery("select text from promises");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("text")).isEqualTo("kept");
        }
    }

    @Test
    void aStoppedDatabaseStartsAgain() {
        DATABASE.stop();
        assertThat(DATABASE.isReady()).isFalse();

        DATABASE.start();

        assertThat(DATABASE.isReady()).isTrue();
    }

    @Test
    void whatTheBrokerHasAcknowledgedSurvivesACrash() throws Exception {
        tell("the lamp is lit");

        BROKER.kill();
        BROKER.start();

        assertThat(isHeard("the lamp is lit")).isTrue();
    }

    @Test
    void topicsAreKeptForEverOrByTheirLastWord() throws Exception {
        assertThat(setting("orders", "retention.ms")).isEqualTo("-1");
        assertThat(setting("orders", "cleanup.policy")).isEqualTo("delete");
        assertThat(setting("users", "cleanup.policy")).isEqualTo("compact");
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = DATABASE.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void tell(String news) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", BROKER.address());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("orders", 0, "key", news)).get();
        }
    }

    private static boolean isHeard(String news) {
        Map<String, Object> settings = Map.of("bootstrap.servers", BROKER.address());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition("orders", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return Polling.until(
                    () -> consumer.poll(Duration.ofSeconds(1)).records(partition).stream()
                            .anyMatch(heard -> heard.value().equals(news)),
                    Duration.ofMinutes(1));
        }
    }

    private static String setting(String topic, String name) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (var admin = Admin.create(Map.of("bootstrap.servers", BROKER.address()))) {
            var settings = admin.describeConfigs(List.of(resource)).all().get();
            return Objects.requireNonNull(settings.get(resource)).get(name).value();
        }
    }
}
