package tidings.proof.faults.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tidings.proof.faults.Fault;
import tidings.proof.faults.crash.Crashed;
import tidings.proof.faults.records.ParkingProvocation;

/// The crashes at the points that the code names. Where several services pass a point, the one crashes that has to the
/// least.
final class Crashes {
    /// The services that pass some points most often, or can be brought to.
    private static final Map<String, String> BEST = Map.of(
            "outbox",
            "order-service",
            "relay",
            "order-service",
            "redrive",
            ParkingProvocation.SERVICE,
            "retries",
            ParkingProvocation.SERVICE);

    private Crashes() {}

    static List<Fault> at(Map<String, Set<String>> points) {
        var crashes = new ArrayList<Fault>();
        var fewestFirst = points.entrySet().stream()
                .sorted(Comparator.comparing(point -> point.getValue().size()))
                .toList();
        for (var how : List.of("kill", "fail", "freeze")) {
            var times = new HashMap<String, Integer>();
            for (var point : fewestFirst) {
                var service = Collections.min(
                        able(point.getKey(), point.getValue()), Comparator.comparing(it -> times.getOrDefault(it, 0)));
                times.merge(service, 1, Integer::sum);
                crashes.add(new Crashed(service, point.getKey(), how));
            }
        }
        crashes.sort(Comparator.comparing(Fault::name));
        return List.copyOf(crashes);
    }

    private static List<String> able(String point, Set<String> services) {
        var best = BEST.get(point.substring(0, point.indexOf('.')));
        return best == null ? services.stream().sorted().toList() : List.of(best);
    }
}
