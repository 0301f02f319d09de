package tidings.events.wire;

import static java.util.stream.Collectors.toCollection;
import static tidings.events.wire.EventJson.JSON;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.events.Event;
import tidings.events.contract.SchemaVersion;
import tidings.events.contract.Translation;
import tools.jackson.core.type.TypeReference;

/// An event in one of its major versions: how it is called and written on the wire, and what that is in today's Java.
///
/// @param name         its type on the wire, such as `PaymentFailed` for the first and `PaymentFailed.v2`
/// @param schema       its schema's place, such as `payments/PaymentFailed/2`; none when it is only read any more
/// @param translations to the newest version, one major after the other; empty when this is the newest
public record EventVersion(
        String name, @Nullable String schema, Class<? extends Event> event, List<Translation> translations) {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /// All major versions of the event, the newest first.
    static List<EventVersion> of(String topic, Class<? extends Event> event) {
        var declared = event.getAnnotation(SchemaVersion.class);
        var translations = declared == null
                ? List.<Translation>of()
                : Arrays.stream(declared.translations()).map(EventVersion::made).toList();
        var told = declared == null
                ? List.of("1")
                : Stream.concat(Stream.of(declared.value()), Arrays.stream(declared.alsoTold()))
                        .toList();
        return IntStream.rangeClosed(1, translations.size() + 1)
                .mapToObj(major -> new EventVersion(
                        event.getSimpleName() + (major == 1 ? "" : ".v" + major),
                        schema(topic, event, major, told),
                        event,
                        translations.subList(major - 1, translations.size())))
                .collect(toCollection(ArrayList::new))
                .reversed();
    }

    private static Translation made(Class<? extends Translation> translation) {
        try {
            var constructor = translation.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException unfit) {
            throw new IllegalStateException("%s cannot be made".formatted(translation.getName()), unfit);
        }
    }

    /// Whether this version is told today; else it is only read any more.
    public boolean isTold() {
        return schema != null;
    }

    /// Whether this is the newest version.
    public boolean isNewest() {
        return translations.isEmpty();
    }

    /// The event's JSON.
    public String write(Event event) {
        if (isNewest()) {
            return JSON.writeValueAsString(event);
        }
        var object = JSON.convertValue(event, OBJECT);
        for (var translation : translations.reversed()) {
            object = translation.older(object);
        }
        return JSON.writeValueAsString(object);
    }

    /// Throws a [RuntimeException] when it is not as agreed. Returns null for JSON's `null`.
    @Nullable
    Event read(byte[] payload) {
        if (isNewest()) {
            return JSON.readValue(payload, event);
        }
        var object = JSON.readValue(payload, OBJECT);
        for (var translation : translations) {
            object = translation.newer(object);
        }
        return JSON.convertValue(object, event);
    }

    private static @Nullable String schema(String topic, Class<?> event, int major, List<String> told) {
        return told.stream()
                .filter(version -> (version + ".").startsWith(major + "."))
                .map(version -> "%s/%s/%s".formatted(topic, event.getSimpleName(), version))
                .findFirst()
                .orElse(null);
    }
}
