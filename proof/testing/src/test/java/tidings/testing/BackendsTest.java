package tidings.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig
@Import(Backends.class)
class BackendsTest {
    @Autowired
    private Environment environment;

    @Test
    void aContextGetsADatabaseOfItsOwnWhichItMayUseAndNotChange() throws Exception {
        try (var owner = Backends.asOwner(property("spring.datasource.url")).getConnection()) {
            owner.createStatement().execute("create table t (x int)");
        }
        try (var connection = DriverManager.getConnection(
                property("spring.datasource.url"),
                property("spring.datasource.username"),
                property("spring.datasource.password"))) {
            assertThatThrownBy(() -> connection.createStatement().execute("drop table t"))
                    .hasMessageContaining("must be owner of table t");
        }
    }

    @Test
    void aContextFindsTheTopicsOfEveryFamily() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", property("spring.kafka.bootstrap-servers")))) {
            assertThat(admin.listTopics().names().get()).contains("users", "orders", "payments");
        }
    }

    @Test
    void aContextKnowsTheSecrets() {
        assertThat(property("jwt-public.pem")).startsWith("-----BEGIN PUBLIC KEY-----");
        assertThat(property("order-service-db-password")).hasSize(32);
    }

    @Test
    void whatTheDatabaseHasCommittedSurvivesACrash() throws Exception {
        var url = property("spring.datasource.url");
        try (var owner = Backends.asOwner(url).getConnection()) {
            owner.createStatement().execute("create table promises as select 'kept' as text");
        }

        Backends.database().kill();
        assertThatThrownBy(() -> Backends.asOwner(url).getConnection()).isInstanceOf(SQLException.class);
        Backends.database().start();

        try (var owner = Backends.asOwner(url).getConnection()) {
            var promises = owner.createStatement().executeQuery("select text from promises");
            assertThat(promises.next()).isTrue();
            assertThat(promises.getString("text")).isEqualTo("kept");
        }
    }

    @Test
    void whatTheBrokerHasAcknowledgedSurvivesACrash() throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", property("spring.kafka.bootstrap-servers"));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var told = producer.send(new ProducerRecord<>("orders", 0, "key", "the lamp is lit"));
            var before = told.get().offset();

            Backends.broker().kill();
            Backends.broker().start();

            assertThat(producer.send(new ProducerRecord<>("orders", 0, "key", "and lit again"))
                            .get()
                            .offset())
                    .isEqualTo(before + 1);
        }
    }

    @Test
    void theBrokerIsSetUpAlikeWhereverItRuns() throws Exception {
        assertThat(brokerSetting("log.message.timestamp.type")).isEqualTo("LogAppendTime");
        assertThat(brokerSetting("auto.create.topics.enable")).isEqualTo("false");
    }

    private static String brokerSetting(String name) throws Exception {
        var broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", Backends.broker().address()))) {
            var settings = admin.describeConfigs(List.of(broker)).all().get();
            return Objects.requireNonNull(settings.get(broker)).get(name).value();
        }
    }

    private String property(String name) {
        return environment.getRequiredProperty(name);
    }
}
