package tidings.messaging.consumer;

import java.util.Optional;
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
import tidings.messaging.reactions.EventDispatchers;

/// The consumer of a service, one for all families that it reacts to; its group is the service's name.
class ServiceConsumer implements SmartLifecycle, HealthIndicator {
    private final ProcessedOffsets processed;
    private final Optional<ConsumerContainer> container;
    private volatile boolean wanted;
    private @Nullable ScheduledExecutorService clerk;

    ServiceConsumer(
            String group,
            EventDispatchers dispatchers,
            ProcessedOffsets processed,
            ConsumerFactory<byte[], byte[]> kafka,
            TransactionOperations transactions) {
        this.processed = processed;
        this.container = dispatchers.byTopic().isEmpty() // it reacts to nothing
                ? Optional.empty()
                : Optional.of(new ConsumerContainer(group, dispatchers, processed, transactions, kafka, () -> wanted));
    }

    @Override
    public void start() {
        wanted = true;
        var writer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("heard").factory());
        var _ = writer.scheduleWithFixedDelay(this::writeHeard, 500, 500, TimeUnit.MILLISECONDS);
        clerk = writer;
        container.ifPresent(it -> it.start());
    }

    @Override
    public void stop() {
        wanted = false;
        container.ifPresent(it -> it.stop());
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
            // the database is away, which the consumer says itself as soon as it matters
        }
    }

    @Override
    public boolean isRunning() {
        return container.filter(it -> it.isRunning()).isPresent();
    }

    @Override
    public Health health() {
        var problem = container.flatMap(it -> it.problem());
        return problem.map(it -> Health.down().withDetail("problem", it))
                .orElseGet(Health::up)
                .build();
    }
}
