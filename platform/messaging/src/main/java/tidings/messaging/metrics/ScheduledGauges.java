package tidings.messaging.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import tidings.messaging.SampledGauges;

/// The gauges that Spring's scheduler samples.
class ScheduledGauges implements SampledGauges {
    private static final Logger log = LoggerFactory.getLogger(ScheduledGauges.class);

    private final MeterRegistry meters;
    private final Duration fresh;
    private final List<SampledGauge> all = new CopyOnWriteArrayList<>();

    ScheduledGauges(MeterRegistry meters) {
        this(meters, Duration.ofSeconds(10));
    }

    /// @param fresh how old an answer may be that is still shown
    ScheduledGauges(MeterRegistry meters, Duration fresh) {
        this.meters = meters;
        this.fresh = fresh;
    }

    @Override
    public void add(String name, @Nullable String unit, Tags tags, Supplier<? extends Number> question) {
        var sampled = new SampledGauge(question);
        all.add(sampled);
        Gauge.builder(name, sampled, it -> it.value(fresh))
                .baseUnit(unit)
                .tags(tags)
                .strongReference(true)
                .register(meters);
    }

    /// The first that is not answered ends the round: each of the others would only wait as long.
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void sample() {
        try {
            all.forEach(SampledGauge::ask);
        } catch (RuntimeException failure) {
            log.debug("The database cannot be asked for the metrics' sake: {}", failure.toString());
            all.forEach(SampledGauge::forget);
        }
    }
}
