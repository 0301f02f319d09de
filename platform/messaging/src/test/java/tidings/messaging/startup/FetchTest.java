package tidings.messaging.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// How a service fetches its events: as soon as there is one, or some at a time.
class FetchTest {

    @Test
    void anEventIsFetchedAtOnceUnlessAServiceSaysOtherwise() {
        assertThat(consumerOf(Map.of())).containsEntry("fetch.min.bytes", 1).containsEntry("fetch.max.wait.ms", 500);
    }

    @Test
    void aServiceThatGathersWaitsForSomeMoreButNotForLong() {
        assertThat(consumerOf(Map.of("tidings.messaging.fetch", "gathering")))
                .containsEntry("fetch.min.bytes", 16_384)
                .containsEntry("fetch.max.wait.ms", 100);
    }

    @Test
    void aWayOfFetchingThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> consumerOf(Map.of("tidings.messaging.fetch", "slowly")))
                .hasStackTraceContaining("tidings.messaging.fetches.slowly");
    }

    private static Map<String, Object> consumerOf(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("service", settings));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("name", Map.of("spring.application.name", "garden")));
        new MessagingDefaults().postProcessEnvironment(environment, new SpringApplication());
        return Binder.get(environment)
                .bind("spring.kafka", KafkaProperties.class)
                .get()
                .buildConsumerProperties();
    }
}
