package tidings.messaging;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import tidings.events.Event;
import tidings.events.Topic;

/// A sealed family of events: its topic, and its members by the names that they have on the wire.
record Family(String topic, Map<String, Class<?>> members) {
    private static final ClassValue<Family> FAMILIES = new ClassValue<>() {
        @Override
        protected Family computeValue(Class<?> type) {
            return familyOf(type);
        }
    };

    /// The family to which an event, or the type of one, belongs.
    static Family of(Class<?> type) {
        return FAMILIES.get(type);
    }

    /// The family that these reactions are declared for.
    static Family of(Reactions<?> reactions) {
        var family = ResolvableType.forInstance(reactions)
                .as(Reactions.class)
                .getGeneric()
                .resolve();
        if (family == null) {
            throw new IllegalStateException("%s does not say to which family of events it reacts: declare it as a class"
                    .formatted(reactions.getClass().getName()));
        }
        return of(family);
    }

    private static Family familyOf(Class<?> type) {
        var family = Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces()))
                .filter(candidate ->
                        candidate.isAnnotationPresent(Topic.class) && Event.class.isAssignableFrom(candidate))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("%s is no event of a family with a @Topic".formatted(type)));
        return new Family(
                family.getAnnotation(Topic.class).value(),
                Arrays.stream(family.getPermittedSubclasses())
                        .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity())));
    }
}
