package tidings.rebuild.replay;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidings.messaging.wire.Delivery.Legible;

/// The extent of a replay: of how many events, and up to where in each partition.
class ReplayExtent {
    private static final Logger log = LoggerFactory.getLogger(Replay.class);
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(2);

    /// How far the service has come, as far as it is known here.
    private final Map<String, Long> offsets = new TreeMap<>(); // by the name of the partition

    private long events;
    private long reportedAt = System.nanoTime();

    void reaches(Map<TopicPartition, Long> met) {
        met.forEach((partition, offset) -> offsets.put(partition.toString(), offset));
    }

    void grow(int more, List<Legible> reactedTo) {
        events += more;
        reactedTo.forEach(event -> {
            var partition = new TopicPartition(event.raw().topic(), event.raw().partition());
            offsets.merge(partition.toString(), event.raw().offset() + 1, Math::max);
        });
    }

    /// Tells in the log, now and then, how the replay gets on.
    void report(LongSupplier left) {
        if (System.nanoTime() - reportedAt > BETWEEN_REPORTS.toNanos()) {
            reportedAt = System.nanoTime();
            log.info("{} events are in the new read model, {} records are left to read", events, left.getAsLong());
        }
    }

    @Override
    public String toString() {
        return offsets.entrySet().stream()
                .filter(at -> at.getValue() > 0)
                .map(at -> at.getKey() + " to " + at.getValue())
                .collect(joining(", ", "%,d events (".formatted(events), ")"));
    }
}
