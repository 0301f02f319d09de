package tidings.messaging.metrics;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tidings.messaging.Garden;
import tidings.testing.Backends;

/// Reading the metrics never waits for the database.
@SpringBootTest(
        classes = Garden.class,
        properties = {"spring.application.name=measured-garden", "spring.datasource.hikari.connection-timeout=1000"})
class SampledGaugesTests {
    @Autowired
    MeterRegistry meters;

    @Autowired
    ScheduledGauges gauges;

    @Test
    void aDatabaseThatIsAwayCostsTheReaderNoTimeAndShowsNoOldNumber() {
        await().untilAsserted(() -> assertThat(depth()).isZero());
        Backends.database().kill();
        gauges.sample();

        var durations = Stream.generate(() -> durationOf(this::readAll)).limit(5);

        assertThat(durations.min(Comparator.naturalOrder()).orElseThrow()).isLessThan(ofSeconds(1));
        assertThat(depth()).isNaN();
        Backends.database().start();
        await().untilAsserted(() -> assertThat(depth()).isZero());
    }

    @Test
    void anAnswerThatNoOtherFollowsIsForgotten() {
        var patient = sampledOnce(ofMinutes(1));
        var impatient = sampledOnce(ofMillis(500));

        assertThat(patient.value()).isEqualTo(7);
        await().until(() -> Double.isNaN(impatient.value()));
    }

    private static Gauge sampledOnce(Duration fresh) {
        var meters = new SimpleMeterRegistry();
        var sampled = new ScheduledGauges(meters, fresh);
        sampled.add("plants", null, Tags.empty(), () -> 7);
        sampled.sample();
        return meters.get("plants").gauge();
    }

    private double depth() {
        return meters.get("tidings.outbox.depth").gauge().value();
    }

    private void readAll() {
        meters.getMeters().stream()
                .filter(Gauge.class::isInstance)
                .forEach(meter -> StreamSupport.stream(meter.measure().spliterator(), false)
                        .forEach(measurement -> measurement.getValue()));
    }

    private static Duration durationOf(Runnable work) {
        var since = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - since);
    }
}
