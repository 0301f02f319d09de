package tidings.messaging.consumer;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.event.ConsumerStoppingEvent;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.backoff.ExponentialBackOff;
import tidings.messaging.offsets.ProcessedOffsets;
import tidings.messaging.reactions.EventDispatchers;

/// The container, which is Spring's, of the consumer that hears all topics of a service. They are subscribed to
/// together, so what one poll brings is of any of them.
class ConsumerContainer {
    /// A batch that fails for longer is a problem: a deadlock or a lock that is not available is over sooner.
    private static final Duration FAILING = Duration.ofSeconds(5);

    /// A batch that takes longer is a problem: none does, not even one of 500 events done one by one.
    private static final Duration BUSY = Duration.ofMinutes(2);

    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(5);

    private final String topics;
    private final KafkaMessageListenerContainer<byte[], byte[]> container;
    private final ConsumerHealth health;

    /// @param wanted whether it is still worth waiting for a database or a broker that is away
    ConsumerContainer(
            String group,
            EventDispatchers dispatchers,
            ProcessedOffsets processed,
            TransactionOperations transactions,
            ConsumerFactory<byte[], byte[]> kafka,
            BooleanSupplier wanted) {
        topics = String.join(", ", dispatchers.byTopic().keySet());
        container = container(dispatchers.byTopic().keySet(), group, kafka);
        var properties = container.getContainerProperties();
        var commits = new OffsetCommits(properties, recordsOfAPoll(kafka));
        var listener = new Listener(dispatchers, transactions, commits::want);
        health = new ConsumerHealth(topics, new NotingListener(listener, processed, commits), FAILING, BUSY);
        properties.setMessageListener(health);
        properties.setConsumerRebalanceListener(new Resumption(dispatchers, processed, health, wanted));
        container.setCommonErrorHandler(comingAgainForEver(commits));
        container.setApplicationEventPublisher(event -> {
            health.publishEvent(event);
            if (event instanceof ListenerContainerIdleEvent idle) {
                commits.repeatFor(idle.getConsumer());
            } else if (event instanceof ConsumerStoppingEvent stopping) {
                commits.prepareLast(stopping.getConsumer());
            }
        });
    }

    private static KafkaMessageListenerContainer<byte[], byte[]> container(
            Set<String> topics, String group, ConsumerFactory<byte[], byte[]> kafka) {
        var properties = new ContainerProperties(topics.toArray(String[]::new));
        properties.setGroupId(group);
        properties.setAuthExceptionRetryInterval(AFTER_REFUSAL); // what is allowed later needs no new start
        var container = new KafkaMessageListenerContainer<>(kafka, properties);
        container.setBeanName(group);
        return container;
    }

    private static int recordsOfAPoll(ConsumerFactory<?, ?> kafka) {
        var configured = kafka.getConfigurationProperties().get(ConsumerConfig.MAX_POLL_RECORDS_CONFIG);
        return configured == null ? ConsumerConfig.DEFAULT_MAX_POLL_RECORDS : Integer.parseInt(configured.toString());
    }

    /// What the listener throws is about the database and will pass: the batch comes again, at most 5 s later. What
    /// else is thrown is about the broker.
    private static DefaultErrorHandler comingAgainForEver(OffsetCommits commits) {
        var pauses = new ExponentialBackOff(100, 2);
        pauses.setMaxInterval(5_000);
        var handler = new DefaultErrorHandler(pauses) {
            @Override
            public void handleOtherException(
                    Exception failure, Consumer<?, ?> consumer, MessageListenerContainer container, boolean batch) {
                commits.mayHaveFailed();
                super.handleOtherException(failure, consumer, container, batch);
            }
        };
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
                        : Optional.of(
                                "the consumer of %s has no connection to the broker: is it up?".formatted(topics)));
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
