package tidings.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.FromNowOn;
import tidings.messaging.FromTheBeginning;
import tidings.messaging.Garden;
import tidings.messaging.PlantEvent;
import tidings.messaging.PlantEvent.Grown;
import tidings.messaging.WeatherEvent;
import tidings.messaging.WeatherEvent.Rained;
import tidings.testing.Backends;

/// A service whose next version hears one more topic does not react from now on to what happened there before.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=growing-garden")
class LaterTopicTests extends TwoTopics {
    @Autowired
    JdbcConnectionDetails login;

    final PlantReactions plants = new PlantReactions();
    final WeatherReactions weather = new WeatherReactions();
    ServiceConsumer version;

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
        forgetBeginnings();
        version = start(plants);
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
        version = start(plants, weather);
        happens(new Rained(fern, 3));

        await().untilAsserted(() -> assertThat(weather.of(fern)).contains(new Rained(fern, 3)));
        assertThat(weather.of(fern)).containsExactly(new Rained(fern, 3));
    }

    @Test
    void aTopicThatWasHeardBeforeKeepsItsBeginning() {
        version = start(plants, weather);

        await().untilAsserted(
                        () -> assertThat(plants.of(fern)).containsExactly(new Grown(fern, 1), new Grown(fern, 2)));
    }

    @Test
    void aTopicOfWhichOnlyTheBrokerKnowsThatItWasHeardBeganWithTheDatabase() {
        forgetBeginnings();

        version = start(plants, weather);
        happens(new Rained(fern, 3));

        await().untilAsserted(
                        () -> assertThat(plants.of(fern)).containsExactly(new Grown(fern, 1), new Grown(fern, 2)));
        await().untilAsserted(() -> assertThat(weather.of(fern)).containsExactly(new Rained(fern, 3)));
    }

    @Test
    void aTopicKeepsItsBeginningWhenTheServiceStartsAgain() {
        version = start(plants, weather);
        happens(new Rained(fern, 3));
        await().untilAsserted(() -> assertThat(weather.of(fern)).contains(new Rained(fern, 3)));
        version.stop();
        happens(new Rained(fern, 4));

        version = start(plants, weather);

        await().untilAsserted(
                        () -> assertThat(weather.of(fern)).containsExactly(new Rained(fern, 3), new Rained(fern, 4)));
    }

    @Test
    void allTopicsOfWhichOnlyTheBrokerKnowsThatTheyWereHeardGoOnThere() {
        theWeatherIsHeardToo();
        forgetBeginnings();
        happens(new Grown(fern, 3));
        happens(new Rained(fern, 4));

        version = start(plants, weather);

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

        version = start(plants, almanac);

        await().untilAsserted(
                        () -> assertThat(almanac.of(fern)).containsExactly(new Rained(fern, 2), new Rained(fern, 3)));
    }

    @Test
    void whatARestoredDatabaseHearsAgainOfATopicThatItKnowsNothingOfIsHistory() {
        theWeatherIsHeardToo();
        asBeforeTheWeatherWasHeard();
        var news = new WeatherReactions();

        version = start(plants, news);
        happens(new Rained(fern, 4));

        await().untilAsserted(() -> assertThat(news.of(fern)).containsExactly(new Rained(fern, 4)));
    }

    @Test
    void aDatabaseThatIsMadeAnewHearsFromTheBeginning() {
        forgetBeginnings();
        owner().sql("truncate messaging.inbox").update();
        var herbarium = new Herbarium();
        var news = new WeatherReactions();

        version = start(herbarium, news);
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

        version = start(plants, weather);

        await().untilAsserted(
                        () -> assertThat(weather.of(fern)).containsExactly(new Rained(fern, 3), new Rained(fern, 4)));
    }

    /// Lets a later version hear the weather, too, for a while, from the third millimetre on.
    private void theWeatherIsHeardToo() {
        version = start(plants, weather);
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
}
