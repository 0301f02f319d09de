package tidings.stories.access;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.provisioning.ServiceDatabase;
import tidings.provisioning.TopicAccess;
import tidings.stories.InContainers;
import tidings.stories.system.ComposeSystem;

/// Every service's credential is tried on every topic, and compared with what is declared ([TopicAccess]).
@InContainers
class TopicAccessStory {
    private static final List<String> TOPICS = List.of("users", "orders", "payments");
    private static final List<String> ADDED =
            ServiceDatabase.added().stream().map(ServiceDatabase::service).toList();
    private static final ComposeSystem SYSTEM = ComposeSystem.running();

    @BeforeAll
    static void everybodyIsThere() {
        ADDED.forEach(SYSTEM::add);
    }

    @AfterAll
    static void theShopIsAsItWas() {
        ADDED.forEach(SYSTEM::stop);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aServiceMayTellItsOwnFamilyAndHearWhatItReactsTo(TopicAccess service, String topic) throws Exception {
        assertThat(operations(service.service(), topic)).isEqualTo(declared(service, topic));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whatAServiceMayNotDoItIsRefused(TopicAccess service, String topic) {
        if (!service.tells().contains(topic)) {
            assertThatThrownBy(() -> tell(service.service(), topic)).hasCauseInstanceOf(AuthorizationException.class);
        }
        if (!service.hears().contains(topic)) {
            assertThatThrownBy(() -> hear(service.service(), service.service(), topic))
                    .isInstanceOf(AuthorizationException.class);
        }
    }

    static Stream<Arguments> pairs() {
        return TopicAccess.all().stream()
                .flatMap(service -> TOPICS.stream().map(topic -> Arguments.of(service, topic)));
    }

    /// A client that is refused what it needs asks again and again, and uses up a processor.
    @Test
    void inItsOrdinaryWorkNoServiceIsRefusedAnything() {
        assertThat(Stream.of("authorization failed", "Not authorized").map(SYSTEM::logsWith))
                .allSatisfy(parts -> assertThat(parts).isEmpty());
    }

    @Test
    void noServiceTakesAnothersEventsAway() {
        assertThatThrownBy(() -> hear("analytics-service", "notification-service", "orders"))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void noServiceMakesATopicNotEvenByTellingOnIt() throws Exception {
        try (var admin = Admin.create(SYSTEM.brokerOf("order-service"))) {
            assertThatThrownBy(() -> admin.createTopics(List.of(new NewTopic("weeds", 1, (short) 1)))
                            .all()
                            .get())
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
        assertThatThrownBy(() -> tell("order-service", "weeds")).hasCauseInstanceOf(AuthorizationException.class);
    }

    @Test
    void aClientThatDoesNotSayWhoItIsIsNotLetIn() {
        var stranger = Map.<String, Object>of(
                "bootstrap.servers",
                "127.0.0.1:" + SYSTEM.port(19092),
                "default.api.timeout.ms",
                3_000,
                "request.timeout.ms",
                2_000);
        var impostor = new HashMap<>(SYSTEM.brokerOf("order-service"));
        impostor.computeIfPresent(
                "sasl.jaas.config", (_, config) -> config.toString().replace("password=\"", "password=\"x"));

        assertThatThrownBy(() -> topicsKnownTo(stranger)).hasCauseInstanceOf(TimeoutException.class);
        assertThatThrownBy(() -> topicsKnownTo(impostor)).hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    private static Set<AclOperation> declared(TopicAccess service, String topic) {
        return Stream.of(
                        service.tells().contains(topic)
                                ? Set.of(AclOperation.WRITE, AclOperation.DESCRIBE)
                                : Set.<AclOperation>of(),
                        service.hears().contains(topic)
                                ? Set.of(AclOperation.READ, AclOperation.DESCRIBE)
                                : Set.<AclOperation>of())
                .flatMap(Set::stream)
                .collect(toSet());
    }

    /// What the broker says that the service may do; nothing where it may not even know of the topic.
    private static Set<AclOperation> operations(String service, String topic) throws Exception {
        try (var admin = Admin.create(SYSTEM.brokerOf(service))) {
            var all =
                    admin.describeTopics(List.of(topic), new DescribeTopicsOptions().includeAuthorizedOperations(true));
            return requireNonNull(all.allTopicNames().get().get(topic)).authorizedOperations();
        } catch (ExecutionException refused) {
            assertThat(refused).hasCauseInstanceOf(TopicAuthorizationException.class);
            return Set.of();
        }
    }

    private static void tell(String service, String topic) throws Exception {
        try (var producer =
                new KafkaProducer<>(SYSTEM.brokerOf(service), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "weeds", "{}")).get();
        }
    }

    private static void hear(String service, String group, String topic) {
        var settings = new HashMap<>(SYSTEM.brokerOf(service));
        settings.put("group.id", group);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            consumer.poll(Duration.ofSeconds(10));
        }
    }

    private static Set<String> topicsKnownTo(Map<String, Object> client) throws Exception {
        try (var admin = Admin.create(client)) {
            return admin.listTopics().names().get();
        }
    }
}
