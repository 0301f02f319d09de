package tidings.messaging.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.events.Event;
import tidings.messaging.FromNowOn;
import tidings.messaging.FromTheBeginning;
import tidings.messaging.Garden;
import tidings.messaging.PlantEvent;
import tidings.messaging.PlantEvent.Grown;
import tidings.messaging.PlantsTopic;
import tidings.messaging.Reactions;
import tidings.messaging.WeatherEvent;
import tidings.messaging.WeatherEvent.Rained;
import tidings.messaging.deadletters.DeadLetters;
import tidings.messaging.inbox.Inbox;
import tidings.messaging.offsets.ProcessedOffsets;
import tidings.messaging.reactions.EventDispatchers;
import tidings.messaging.wire.WireFormat;
import tidings.testing.Backends;

/// A service whose next version hears one more topic does not react from now on to what happened there before.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=growing-garden")
class LaterTopicTests {
    @Autowired
    WireFormat wire;

    @Autowired
    JdbcClient database;

    @Autowired
    JdbcConnectionDetails login;

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
    Consumers consumers;

    @Autowired
    PlantsTopic broker;

    final String group = "garden-" + UUID.randomUUID();
    final String fern = "fern-" + UUID.randomUUID();
    final PlantReactions plants = new PlantReactions();
    final WeatherReactions weather = new WeatherReactions();
    Consumers version;

    @FromNowOn
    static class PlantReactions extends Heard<PlantEvent> {}

    @FromNowOn
    static class WeatherReactions extends Heard<WeatherEvent> {}

    @FromTheBeginning
    static class Herbarium extends Heard<PlantEvent> {}

    @FromTheBeginning
    static class Almanac extends Heard<WeatherEvent> {}

    /// Has heard of plants, and ended before something happened on both topics.
    @BeforeEach
    void thePreviousVersion() {
        consumers.stop();
        broker.make("weather");
        forgetBeginnings();
        start(plants);
        happens(new Grown(fern, 1));
        await().untilAsserted(() -> assertThat(plants.of(fern)).containsExactly(new Grown(fern, 1)));
        version.stop();
        happens(new Grown(fern, 2));
        happens(new Rained(fern, 2));
    }

    @AfterEach
    void everybodyHasEnded() {
        version.stop();
    }

    @Test
    void aTopicThatALaterVersionHearsBeginsWithThatVersion() {
        start(plants, weather);
        happens(new Rained(fern, 3));

        await().untilAsserted(() -> assertThat(weather.of(fern)).contains(new Rained(fern, 3)));
        assertThat(weather.of(fern)).containsExactly(new Rained(fern, 3));
    }

    @Test
    void aTopicThatWasHeardBeforeKeepsItsBeginning() {
        start(plants, weather);

        await().untilAsserted(
                        () -> assertThat(plants.of(fern)).containsExactly(new Grown(fern, 1), new Grown(fern, 2)));
    }

    @Test
    void aTopicOfWhichOnlyTheBrokerKnowsThatItWasHeardBeganWithTheDatabase() {
        forgetBeginnings();

        start(plants, weather);
        happens(new Rained(fern, 3));

        await().untilAsserted(
                        () -> assertThat(plants.of(fern)).containsExactly(new Grown(fern, 1), new Grown(fern, 2)));
        await().untilAsserted(() -> assertThat(weather.of(fern)).containsExactly(new Rained(fern, 3)));
    }

    @Test
    void aTopicKeepsItsBeginningWhenTheServiceStartsAgain() {
        start(plants, weather);
        happens(new Rained(fern, 3));
        await().untilAsserted(() -> assertThat(weather.of(fern)).contains(new Rained(fern, 3)));
        version.stop();
        happens(new Rained(fern, 4));

        start(plants, weather);

        await().untilAsserted(
                        () -> assertThat(weather.of(fern)).containsExactly(new Rained(fern, 3), new Rained(fern, 4)));
    }

    @Test
    void allTopicsOfWhichOnlyTheBrokerKnowsThatTheyWereHeardGoOnThere() {
        theWeatherIsHeardToo();
        forgetBeginnings();
        happens(new Grown(fern, 3));
        happens(new Rained(fern, 4));

        start(plants, weather);

        await().untilAsserted(() -> assertThat(plants.of(fern))
                .containsExactly(new Grown(fern, 1), new Grown(fern, 2), new Grown(fern, 3)));
        await().untilAsserted(
                        () -> assertThat(weather.of(fern)).containsExactly(new Rained(fern, 3), new Rained(fern, 4)));
    }

    @Test
    void aTopicThatARestoredDatabaseKnowsNothingOfIsHeardFromItsBeginning() {
        theWeatherIsHeardToo();
        asBeforeTheWeatherWasHeard();
        var almanac = new Almanac();

        start(plants, almanac);

        await().untilAsserted(
                        () -> assertThat(almanac.of(fern)).containsExactly(new Rained(fern, 2), new Rained(fern, 3)));
    }

    @Test
    void whatARestoredDatabaseHearsAgainOfATopicThatItKnowsNothingOfIsHistory() {
        theWeatherIsHeardToo();
        asBeforeTheWeatherWasHeard();
        var news = new WeatherReactions();

        start(plants, news);
        happens(new Rained(fern, 4));

        await().untilAsserted(() -> assertThat(news.of(fern)).containsExactly(new Rained(fern, 4)));
    }

    @Test
    void aDatabaseThatIsMadeAnewHearsFromTheBeginning() {
        forgetBeginnings();
        owner().sql("truncate messaging.inbox").update();
        var herbarium = new Herbarium();
        var news = new WeatherReactions();

        start(herbarium, news);
        happens(new Rained(fern, 3));

        await().untilAsserted(
                        () -> assertThat(herbarium.of(fern)).containsExactly(new Grown(fern, 1), new Grown(fern, 2)));
        await().untilAsserted(() -> assertThat(news.of(fern)).containsExactly(new Rained(fern, 3)));
    }

    @Test
    void whatTheBrokerWasQuickerToKnowIsReactedToOnce() {
        theWeatherIsHeardToo();
        owner().sql("delete from messaging.heard where topic = 'weather'").update();
        happens(new Rained(fern, 4));

        start(plants, weather);

        await().untilAsserted(
                        () -> assertThat(weather.of(fern)).containsExactly(new Rained(fern, 3), new Rained(fern, 4)));
    }

    /// Lets a later version hear the weather, too, for a while, from the third millimetre on.
    private void theWeatherIsHeardToo() {
        start(plants, weather);
        happens(new Rained(fern, 3));
        await().untilAsserted(() -> assertThat(weather.of(fern)).containsExactly(new Rained(fern, 3)));
        await().untilAsserted(() -> assertThat(plants.of(fern)).hasSize(2));
        version.stop();
    }

    /// Forgets the beginnings of the topics, as in a database of before.
    private void forgetBeginnings() {
        owner().sql("truncate messaging.topic_beginning, messaging.heard").update();
    }

    /// Makes the database that of a backup from the previous version.
    private void asBeforeTheWeatherWasHeard() {
        owner().sql("delete from messaging.topic_beginning where topic = 'weather'")
                .update();
        owner().sql("delete from messaging.heard where topic = 'weather'").update();
        owner().sql("truncate messaging.inbox").update();
    }

    private JdbcClient owner() {
        return JdbcClient.create(Backends.asOwner(login.getJdbcUrl()));
    }

    /// A version that reacts like that.
    private void start(Reactions<?>... reactions) {
        var bytes = new ByteArrayDeserializer();
        var dispatchers = EventDispatchers.of(
                List.of(reactions), wire, database, inbox, deadLetters, tracer, meters, Clock.systemUTC());
        version = new Consumers(
                group,
                dispatchers.all(),
                new ProcessedOffsets(database),
                new DefaultKafkaConsumerFactory<>(kafka.getConfigurationProperties(), bytes, bytes),
                transactions);
        version.start();
    }

    private void happens(Grown grown) {
        put("plants", "Grown", "{\"plant\":\"%s\",\"height\":%d}".formatted(fern, grown.height()));
    }

    private void happens(Rained rained) {
        put("weather", "Rained", "{\"place\":\"%s\",\"millimetres\":%d}".formatted(fern, rained.millimetres()));
    }

    private void put(String topic, String type, String json) {
        var dispatch = new ProducerRecord<>(topic, fern.getBytes(UTF_8), json.getBytes(UTF_8));
        dispatch.headers().add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8));
        dispatch.headers().add("ce_type", type.getBytes(UTF_8));
        dispatch.headers().add("ce_time", Instant.now().toString().getBytes(UTF_8));
        broker.put(dispatch);
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
