package tidings.messaging.consumer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.backoff.ExponentialBackOff;
import tidings.messaging.offsets.HeardOffsets;
import tidings.messaging.reactions.Reactor;

/// The consumers of a service, one for each family that it reacts to; their group is the service's name.
class Consumers implements SmartLifecycle, HealthIndicator {
    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(5);

    /// A deadlock or a lock that is not available is over sooner.
    private static final Duration FAILING = Duration.ofSeconds(5);

    /// No batch takes as long, not even one of 500 events done one by one.
    private static final Duration BUSY = Duration.ofMinutes(2);

    private final HeardOffsets heard;
    private final List<Consumer> consumers;
    private volatile boolean wanted;
    private @Nullable ScheduledExecutorService clerk;

    Consumers(
            String group,
            List<Reactor> reactors,
            HeardOffsets heard,
            ConsumerFactory<byte[], byte[]> kafka,
            TransactionOperations transactions) {
        this.heard = heard;
        this.consumers = reactors.stream()
                .map(reactor -> consumer(group, reactor, new Listener(reactor, transactions), kafka))
                .toList();
    }

    /// One that hears a topic, and one that watches over it.
    private record Consumer(ConcurrentMessageListenerContainer<byte[], byte[]> container, Watch watch) {}

    private Consumer consumer(String group, Reactor reactor, Listener listener, ConsumerFactory<byte[], byte[]> kafka) {
        var topic = reactor.topic();
        var watch = new Watch(topic, new NotingListener(listener, heard), FAILING, BUSY);
        var properties = new ContainerProperties(topic);
        properties.setGroupId(group);
        properties.setMessageListener(watch);
        properties.setConsumerRebalanceListener(new Resumption(reactor, heard, watch, () -> wanted));
        properties.setAuthExceptionRetryInterval(AFTER_REFUSAL); // what is allowed later needs no new start
        var container = new ConcurrentMessageListenerContainer<>(kafka, properties);
        container.setBeanName(topic);
        container.setApplicationEventPublisher(watch);
        container.setCommonErrorHandler(comingAgainForEver());
        return new Consumer(container, watch);
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
        wanted = true;
        var writer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("heard").factory());
        var _ = writer.scheduleWithFixedDelay(this::writeHeard, 500, 500, TimeUnit.MILLISECONDS);
        clerk = writer;
        consumers.forEach(it -> it.container.start());
    }

    @Override
    public void stop() {
        wanted = false;
        consumers.parallelStream().forEach(it -> it.container.stop());
        if (clerk != null) {
            clerk.shutdownNow();
        }
        writeHeard();
    }

    /// What cannot be written now is written later, or heard again.
    private void writeHeard() {
        try {
            heard.write();
        } catch (RuntimeException _) {
            // the database is away, which the consumers say themselves as soon as it matters
        }
    }

    @Override
    public boolean isRunning() {
        return consumers.stream().anyMatch(it -> it.container.isRunning());
    }

    @Override
    public Health health() {
        var problems = consumers.stream().flatMap(it -> problem(it).stream()).toList();
        return problems.isEmpty()
                ? Health.up().build()
                : Health.down()
                        .withDetail("problem", String.join("; ", problems))
                        .build();
    }

    private static Optional<String> problem(Consumer consumer) {
        return consumer.watch
                .problem()
                .or(() -> connections(consumer.container) > 0
                        ? Optional.empty()
                        : Optional.of("the consumer of %s has no connection to the broker: is it up?"
                                .formatted(consumer.container.getBeanName())));
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
