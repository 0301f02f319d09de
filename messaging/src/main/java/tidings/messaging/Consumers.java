package tidings.messaging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.backoff.ExponentialBackOff;

/// The consumers of a service, one for each family that it reacts to; their group is the service's name.
class Consumers implements SmartLifecycle, HealthIndicator {
    private final List<ConcurrentMessageListenerContainer<byte[], byte[]>> containers;

    Consumers(
            String group,
            List<Reactor<?>> reactors,
            ConsumerFactory<byte[], byte[]> kafka,
            TransactionOperations transactions) {
        containers = reactors.stream()
                .map(reactor -> container(group, reactor.topic(), new Listener(reactor, transactions), kafka))
                .toList();
    }

    private static ConcurrentMessageListenerContainer<byte[], byte[]> container(
            String group, String topic, Listener listener, ConsumerFactory<byte[], byte[]> kafka) {
        var properties = new ContainerProperties(topic);
        properties.setGroupId(group);
        properties.setMessageListener(listener);
        var container = new ConcurrentMessageListenerContainer<>(kafka, properties);
        container.setBeanName(topic);
        container.setCommonErrorHandler(comingAgainForEver());
        return container;
    }

    /// What the listener throws is about the database and will pass: the batch comes again, at most 5 s later.
    private static DefaultErrorHandler comingAgainForEver() {
        var pauses = new ExponentialBackOff(100, 2);
        pauses.setMaxInterval(5_000);
        var handler = new DefaultErrorHandler(pauses);
        handler.setClassifications(Map.of(), true); // no exception is fatal
        return handler;
    }

    @Override
    public void start() {
        containers.forEach(ConcurrentMessageListenerContainer::start);
    }

    @Override
    public void stop() {
        containers.parallelStream().forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return containers.stream().anyMatch(ConcurrentMessageListenerContainer::isRunning);
    }

    @Override
    public Health health() {
        return containers.stream()
                .flatMap(container -> problemOf(container).stream())
                .findFirst()
                .map(problem -> Health.down().withDetail("problem", problem).build())
                .orElseGet(() -> Health.up().build());
    }

    private static Optional<String> problemOf(ConcurrentMessageListenerContainer<?, ?> container) {
        var topic = container.getBeanName();
        if (!container.isRunning() || !container.isInExpectedState()) {
            return Optional.of("the consumer of %s has stopped".formatted(topic));
        }
        return connections(container) == 0
                ? Optional.of("the consumer of %s has no connection to the broker".formatted(topic))
                : Optional.empty();
    }

    /// A consumer that works keeps at least one.
    private static double connections(ConcurrentMessageListenerContainer<?, ?> container) {
        return container.metrics().values().stream()
                .flatMap(ofClient -> ofClient.values().stream())
                .filter(metric -> metric.metricName().name().equals("connection-count"))
                .mapToDouble(metric -> (Double) metric.metricValue())
                .sum();
    }
}
