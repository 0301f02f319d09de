package tidings.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import tidings.messaging.FromTheBeginning;
import tidings.messaging.Garden;
import tidings.messaging.NotRetryable;
import tidings.messaging.PlantEvent;
import tidings.messaging.PlantEvent.Grown;
import tidings.messaging.WeatherEvent;
import tidings.messaging.WeatherEvent.Rained;
import tidings.messaging.deadletters.DeadLetterSummary;
import tidings.messaging.deadletters.DeadLetters;

/// What one poll brings of two topics is done at once, and what fails of it costs only its own key on its own topic.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=growing-garden")
class PollOfTwoTopicsTests extends TwoTopics {
    @Autowired
    DataSource pool;

    final List<String> transactionsSeen = new ArrayList<>();
    final PlantReactions plants = new PlantReactions();
    final WeatherReactions weather = new WeatherReactions();
    final AtomicInteger commitsWanted = new AtomicInteger();

    @FromTheBeginning
    class PlantReactions extends Heard<PlantEvent> {
        @Override
        public void on(PlantEvent event) {
            transactionsSeen.add(transaction());
            super.on(event);
        }
    }

    /// Knows of no rain of a hundred millimetres.
    @FromTheBeginning
    class WeatherReactions extends Heard<WeatherEvent> {
        @Override
        public void on(WeatherEvent event) {
            transactionsSeen.add(transaction());
            if (event instanceof Rained rained && rained.millimetres() == 100) {
                throw new NotRetryable("that was a flood");
            }
            super.on(event);
        }
    }

    @Test
    void whatAPollBringsOfAllTopicsIsOneTransaction() {
        hear(List.of(dispatch(new Rained(fern, 1)), dispatch(new Grown(fern, 1)), dispatch(new Rained(fern, 2))));

        assertThat(plants.of(fern)).containsExactly(new Grown(fern, 1));
        assertThat(weather.of(fern)).containsExactly(new Rained(fern, 1), new Rained(fern, 2));
        assertThat(transactionsSeen).hasSize(3).containsOnly(transactionsSeen.getFirst());
        assertThat(commitsWanted).hasValue(0);
    }

    @Test
    void whatFailsOnOneTopicIsParkedThereAndHoldsUpNothingOnTheOther() {
        hear(List.of(
                dispatch(new Rained(fern, 100)),
                dispatch(new Grown(fern, 1)),
                dispatch(new Rained(fern, 2)),
                dispatch(new Grown(fern, 2))));
        hear(List.of(dispatch(new Rained(fern, 3)), dispatch(new Grown(fern, 3))));

        assertThat(plants.of(fern)).contains(new Grown(fern, 1), new Grown(fern, 2), new Grown(fern, 3));
        assertThat(weather.of(fern)).isEmpty();
        assertThat(parked()).hasSize(3).allSatisfy(it -> assertThat(it.topic()).isEqualTo("weather"));
        assertThat(commitsWanted).hasValue(1);
    }

    @Test
    void nothingIsAskedOfDeadLettersWhileNothingIsParked() {
        var asked = new AtomicInteger();
        var letters = new DeadLetters(JdbcClient.create(counting(asked)));

        hear(List.of(dispatch(new Rained(fern, 1)), dispatch(new Grown(fern, 1))), letters);

        assertThat(weather.of(fern)).hasSize(1);
        assertThat(asked).hasValue(0);
    }

    private void hear(List<ProducerRecord<byte[], byte[]>> told) {
        hear(told, deadLetters);
    }

    private void hear(List<ProducerRecord<byte[], byte[]>> told, DeadLetters letters) {
        new Listener(dispatchers(letters, plants, weather), transactions, commitsWanted::incrementAndGet)
                .onMessage(told.stream().map(PollOfTwoTopicsTests::raw).toList());
    }

    /// A record that lies where the topic does not reach.
    private static ConsumerRecord<byte[], byte[]> raw(ProducerRecord<byte[], byte[]> told) {
        var raw = new ConsumerRecord<>(told.topic(), 0, 1_000_000_000L + System.nanoTime(), told.key(), told.value());
        told.headers().forEach(raw.headers()::add);
        return raw;
    }

    private List<DeadLetterSummary> parked() {
        return deadLetters.list(10_000).stream()
                .filter(it -> fern.equals(it.key()))
                .toList();
    }

    private String transaction() {
        return database.sql("select pg_current_xact_id()::text")
                .query(String.class)
                .single();
    }

    private DataSource counting(AtomicInteger asked) {
        return new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws SQLException {
                asked.incrementAndGet();
                return super.getConnection();
            }
        };
    }
}
