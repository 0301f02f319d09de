package tidings.proof.input;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidings.proof.input.topics.Planting;
import tidings.proof.system.ProofSystem;
import tidings.provisioning.TopicAccess;

/// The events that each service has passed over, counted by topic.
record IgnoredEvents(Map<Ear, Long> counted) {
    /// A service that hears a topic.
    record Ear(String service, String topic) {}

    static IgnoredEvents of(ProofSystem system) {
        return new IgnoredEvents(TopicAccess.resident().stream()
                .flatMap(access -> access.hears().stream().map(topic -> new Ear(access.service(), topic)))
                .collect(toMap(ear -> ear, ear -> new Gauges(system.service(ear.service)).ignored(ear.topic))));
    }

    /// What was not counted of that which was planted meanwhile, a sentence each.
    List<String> missing(IgnoredEvents before, Planting planting) {
        return counted.keySet().stream()
                .flatMap(ear -> missing(ear, before, planting).stream())
                .toList();
    }

    private Optional<String> missing(Ear ear, IgnoredEvents before, Planting planting) {
        var expected = planting.ignoredOf(ear.topic);
        var times = counted.getOrDefault(ear, 0L) - before.counted.getOrDefault(ear, 0L);
        return times < expected
                ? Optional.of("%s has counted %d of %d unknown events".formatted(ear, times, expected))
                : Optional.empty();
    }
}
