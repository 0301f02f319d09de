package tidings.proof.faults.records;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import tidings.local.Onlooker;
import tidings.proof.faults.FaultContext;
import tidings.proof.input.topics.Planting;
import tidings.proof.journal.RecordPlace;

/// The illegible records of which `./tidings events` has told: their places, in a line each.
record ToldIllegible(Onlooker onlooker) {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /// Whether it has told of all that somebody has to park. Looks a moment later.
    boolean isAllOf(Planting planting) {
        FaultContext.pause(BETWEEN_LOOKS);
        var illegible = onlooker.lines().stream()
                .filter(line -> line.contains("  illegible  "))
                .map(line -> line.substring(line.lastIndexOf("  ") + 2))
                .collect(toSet());
        return planting.toBeParked().stream().map(ToldIllegible::told).allMatch(illegible::contains);
    }

    private static String told(RecordPlace place) {
        return "%s-%d, offset %d".formatted(place.topic(), place.partition(), place.offset());
    }
}
