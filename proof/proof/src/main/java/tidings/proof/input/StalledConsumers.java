package tidings.proof.input;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tidings.local.process.Polling;
import tidings.probes.broker.BrokerProbe;
import tidings.probes.broker.ConsumerLag;
import tidings.probes.broker.ConsumerPositions;

/// The consumers that do not come to the end of what lies on the topics, by the broker's word.
///
/// @param broker what a Kafka client needs to know
record StalledConsumers(Map<String, Object> broker) {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /// Waits until everybody has heard everything. Returns where somebody is still behind.
    List<ConsumerLag> after(Duration limit) {
        try (var probe = new BrokerProbe(broker)) {
            Polling.until(() -> isNobodyBehind(probe), limit);
            return ConsumerPositions.ofResidents(probe).behind();
        }
    }

    private static boolean isNobodyBehind(BrokerProbe probe) {
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        return ConsumerPositions.ofResidents(probe).behind().isEmpty();
    }
}
