package tidings.messaging.consumer;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.transaction.support.TransactionOperations;
import tidings.messaging.offsets.ProcessedOffsets;
import tidings.messaging.reactions.EventDispatcher;

/// The consumers of a service, one for each family that it reacts to; their group is the service's name.
class Consumers implements SmartLifecycle, HealthIndicator {
    /// A batch that fails for longer is a problem: a deadlock or a lock that is not available is over sooner.
    private static final Duration FAILING = Duration.ofSeconds(5);

    /// A batch that takes longer is a problem: none does, not even one of 500 events done one by one.
    private static final Duration BUSY = Duration.ofMinutes(2);

    private final ProcessedOffsets processed;
    private final List<TopicConsumer> consumers;
    private volatile boolean wanted;
    private @Nullable ScheduledExecutorService clerk;

    Consumers(
            String group,
            List<EventDispatcher> dispatchers,
            ProcessedOffsets processed,
            ConsumerFactory<byte[], byte[]> kafka,
            TransactionOperations transactions) {
        this.processed = processed;
        this.consumers = dispatchers.stream()
                .map(dispatcher -> consumer(group, dispatcher, new Listener(dispatcher, transactions), kafka))
                .toList();
    }

    private TopicConsumer consumer(
            String group, EventDispatcher dispatcher, Listener listener, ConsumerFactory<byte[], byte[]> kafka) {
        var topic = dispatcher.topic();
        var health = new ConsumerHealth(topic, new NotingListener(listener, processed), FAILING, BUSY);
        return new TopicConsumer(
                topic, group, health, new Resumption(dispatcher, processed, health, () -> wanted), kafka);
    }

    @Override
    public void start() {
        wanted = true;
        var writer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("heard").factory());
        var _ = writer.scheduleWithFixedDelay(this::writeHeard, 500, 500, TimeUnit.MILLISECONDS);
        clerk = writer;
        consumers.forEach(it -> it.start());
    }

    @Override
    public void stop() {
        wanted = false;
        consumers.parallelStream().forEach(it -> it.stop());
        if (clerk != null) {
            clerk.shutdownNow();
        }
        writeHeard();
    }

    /// Writes the processed offsets; what cannot be written now is written later, or processed again.
    private void writeHeard() {
        try {
            processed.write();
        } catch (RuntimeException _) {
            // the database is away, which the consumers say themselves as soon as it matters
        }
    }

    @Override
    public boolean isRunning() {
        return consumers.stream().anyMatch(it -> it.isRunning());
    }

    @Override
    public Health health() {
        var problems = consumers.stream().flatMap(it -> it.problem().stream()).toList();
        return problems.isEmpty()
                ? Health.up().build()
                : Health.down()
                        .withDetail("problem", String.join("; ", problems))
                        .build();
    }
}
