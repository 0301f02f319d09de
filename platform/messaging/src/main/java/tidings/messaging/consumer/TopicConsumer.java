package tidings.messaging.consumer;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/// The consumer of one topic, in Spring's container, under the eyes of a [ConsumerHealth].
class TopicConsumer {
    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(5);

    private final ConsumerHealth health;
    private final ConcurrentMessageListenerContainer<byte[], byte[]> container;

    TopicConsumer(
            String topic,
            String group,
            ConsumerHealth health,
            Resumption resumption,
            ConsumerFactory<byte[], byte[]> kafka) {
        var properties = new ContainerProperties(topic);
        properties.setGroupId(group);
        properties.setMessageListener(health);
        properties.setConsumerRebalanceListener(resumption);
        properties.setAuthExceptionRetryInterval(AFTER_REFUSAL); // what is allowed later needs no new start
        this.health = health;
        this.container = new ConcurrentMessageListenerContainer<>(kafka, properties);
        container.setBeanName(topic);
        container.setApplicationEventPublisher(health);
        container.setCommonErrorHandler(comingAgainForEver());
    }

    /// What the listener throws is about the database and will pass: the batch comes again, at most 5 s later.
    private static DefaultErrorHandler comingAgainForEver() {
        var pauses = new ExponentialBackOff(100, 2);
        pauses.setMaxInterval(5_000);
        var handler = new DefaultErrorHandler(pauses);
        handler.setClassifications(Map.of(), true); // no exception is fatal
        return handler;
    }

    void start() {
        container.start();
    }

    void stop() {
        container.stop();
    }

    boolean isRunning() {
        return container.isRunning();
    }

    /// What keeps the consumer from hearing, in a sentence for an operator.
    Optional<String> problem() {
        return health.problem()
                .or(() -> connections() > 0
                        ? Optional.empty()
                        : Optional.of("the consumer of %s has no connection to the broker: is it up?"
                                .formatted(container.getBeanName())));
    }

    /// How many connections to the broker there are; a consumer that works keeps at least one.
    private double connections() {
        return container.metrics().values().stream()
                .flatMap(ofClient -> ofClient.values().stream())
                .filter(metric -> metric.metricName().name().equals("connection-count"))
                .mapToDouble(metric -> (Double) metric.metricValue())
                .sum();
    }
}
