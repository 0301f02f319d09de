package tidings.bench.system;

import tidings.probes.broker.BrokerProbe;
import tidings.probes.broker.ConsumerLag;
import tidings.probes.broker.ConsumerPositions;
import tidings.proof.system.ProofSystem;

/// How many events a service has not heard yet.
final class ServiceLag {
    private ServiceLag() {}

    static long of(ProofSystem system, String service) {
        try (var broker = new BrokerProbe(system.broker())) {
            return ConsumerPositions.ofResidents(broker).behind().stream()
                    .filter(lag -> lag.group().equals(service))
                    .mapToLong(ConsumerLag::events)
                    .sum();
        }
    }
}
