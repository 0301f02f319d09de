package tidings.events.wire;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tidings.events.Event;
import tidings.events.contract.Topic;

/// A sealed family of events: its topic, and all versions of its members, by what they are called on the wire.
public record Family(String topic, Map<String, EventVersion> versions) {
    private static final ClassValue<Family> FAMILIES = new ClassValue<>() {
        @Override
        protected Family computeValue(Class<?> type) {
            return familyOf(type);
        }
    };

    /// The family to which an event, or the type of one, belongs.
    public static Family of(Class<?> type) {
        return FAMILIES.get(type);
    }

    /// How an event is told: in its newest version, and beside it in those that somebody still needs.
    public List<EventVersion> toTell(Event event) {
        return versions.values().stream()
                .filter(version -> version.event() == event.getClass() && version.isTold())
                .toList();
    }

    private static Family familyOf(Class<?> type) {
        var family = Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces()))
                .filter(candidate ->
                        candidate.isAnnotationPresent(Topic.class) && Event.class.isAssignableFrom(candidate))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("%s is no event of a family with a @Topic".formatted(type)));
        var topic = family.getAnnotation(Topic.class).value();
        var versions = new LinkedHashMap<String, EventVersion>();
        Arrays.stream(family.getPermittedSubclasses())
                .flatMap(event -> EventVersion.of(topic, event.asSubclass(Event.class)).stream())
                .forEach(version -> versions.put(version.name(), version));
        return new Family(topic, Collections.unmodifiableMap(versions));
    }
}
