package tidings.proof.input;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import tidings.probes.BrokerProbe;
import tidings.probes.ConsumerLag;
import tidings.probes.ConsumerPositions;

/// How far each consumer has come on each partition, by the broker's word.
///
/// @param broker what a Kafka client needs to know
record ConsumptionWait(Map<String, Object> broker) {

    /// Waits until everybody has heard everything. Returns where somebody is still behind.
    List<ConsumerLag> stalledAfter(Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        try (var probe = new BrokerProbe(broker)) {
            var behind = ConsumerPositions.ofResidents(probe).behind();
            while (!behind.isEmpty() && System.nanoTime() < end) {
                Thread.sleep(Duration.ofSeconds(1));
                behind = ConsumerPositions.ofResidents(probe).behind();
            }
            return behind;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
