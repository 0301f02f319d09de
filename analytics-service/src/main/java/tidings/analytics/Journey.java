package tidings.analytics;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to one order, from its cause to its last effect.
record Journey(List<Step> events) {

    /// An event, the service that told it, and the event that it was told because of; none when a request caused it.
    record Step(
            String event,
            String source,
            Instant time,
            UUID eventId,
            @Nullable UUID causedBy) {
        boolean isCausedBy(Step other) {
            return other.eventId.equals(causedBy);
        }
    }

    /// A journey in order of time, but that nothing comes before its cause, whatever two machines' clocks say.
    static Journey through(Collection<Step> steps) {
        var ahead = new ArrayList<>(steps);
        ahead.sort(comparing(Step::time));
        var passed = new ArrayList<Step>();
        while (!ahead.isEmpty()) {
            var next = nextOf(ahead);
            ahead.remove(next);
            passed.add(next);
        }
        return new Journey(passed);
    }

    private static Step nextOf(List<Step> ahead) {
        return ahead.stream()
                .filter(step -> ahead.stream().noneMatch(step::isCausedBy))
                .findFirst()
                .orElse(ahead.getFirst());
    }
}
