package tidings.proof.input;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tidings.local.ServiceProcess;
import tidings.proof.system.ProofSystem;

/// The growth of the services' heaps: what is filled once has been filled when it begins.
final class HeapGrowth {
    private static final long GROWTH = 10_000_000;

    private final ProofSystem system;
    private final Map<ServiceProcess, Long> before;

    HeapGrowth(ProofSystem system) {
        this.system = system;
        this.before = heaps();
    }

    /// The heaps that have grown since by more than is given back sooner or later, a sentence each.
    List<String> findings() {
        return before.entrySet().stream()
                .flatMap(heap -> compare(heap.getKey(), heap.getValue()).stream())
                .toList();
    }

    private Map<ServiceProcess, Long> heaps() {
        return inside().collect(toMap(service -> service, service -> new Gauges(service).heap()));
    }

    private Stream<ServiceProcess> inside() {
        return system.services().stream().filter(service -> !service.name().equals("outside-world"));
    }

    private static Optional<String> compare(ServiceProcess service, long before) {
        var after = new Gauges(service).heap();
        return after - before > Math.max(GROWTH, before * 15 / 100)
                ? Optional.of("The heap of %s has grown from %d to %d bytes".formatted(service.name(), before, after))
                : Optional.empty();
    }
}
