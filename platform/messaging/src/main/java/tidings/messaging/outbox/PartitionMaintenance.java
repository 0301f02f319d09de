package tidings.messaging.outbox;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.scheduling.annotation.Scheduled;

/// Tends the outbox's partitions, once a minute whatever the relay does: neither a busy relay nor a broker that is
/// away for days nor a machine that slept changes anything about it. What it does not come to shows in the health.
class PartitionMaintenance implements HealthIndicator {
    private static final Logger log = LoggerFactory.getLogger(PartitionMaintenance.class);

    private final OutboxLog outbox;
    private volatile List<String> problems = List.of();
    private volatile double missing = Double.NaN;
    private List<String> holders = List.of(); // of locks, as of the last round

    PartitionMaintenance(OutboxLog outbox) {
        this.outbox = outbox;
    }

    /// How many of today and tomorrow have no partition, as of the last minute; no number (NaN) where nobody knows.
    double missingDays() {
        return missing;
    }

    /// How many problems there are, of any kind: each is a sentence in the health.
    int untended() {
        return problems.size();
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void tend() {
        try {
            outbox.tend();
            var overdue = outbox.overdueMaintenance();
            missing = overdue.missing().size();
            problems = overdue.problems(holders);
            holders = overdue.holders();
        } catch (RuntimeException failure) {
            missing = Double.NaN;
            problems =
                    List.of("the outbox's partitions cannot be tended, and that is retried every minute; what is told"
                            + " is kept all the same: "
                            + NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
        }
        problems.forEach(problem -> log.warn("The outbox's maintenance is overdue: {}", problem));
    }

    @Override
    public Health health() {
        var now = problems;
        return now.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("problem", String.join("; ", now)).build();
    }
}
