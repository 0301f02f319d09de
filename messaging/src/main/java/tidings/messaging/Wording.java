package tidings.messaging;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import tidings.events.Event;
import tidings.events.SchemaVersion;
import tidings.events.Translation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// One major version of an event: how it is called and written on the wire, and what that is in today's Java.
///
/// @param name         its type on the wire, such as `PaymentFailed` for the first and `PaymentFailed.v2`
/// @param schema       its schema's place, such as `payments/PaymentFailed/2`; none when it is only read any more
/// @param translations to the newest version, one major after the other; empty when this is the newest
record Wording(String name, @Nullable String schema, Class<? extends Event> event, List<Translation> translations) {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /// All that the event was ever called, the newest first.
    static List<Wording> of(String topic, Class<? extends Event> event) {
        var declared = event.getAnnotation(SchemaVersion.class);
        var translations = declared == null
                ? List.<Translation>of()
                : Arrays.stream(declared.translations())
                        .<Translation>map(BeanUtils::instantiateClass)
                        .toList();
        var told = declared == null
                ? List.of("1")
                : Stream.concat(Stream.of(declared.value()), Arrays.stream(declared.alsoTold()))
                        .toList();
        return IntStream.rangeClosed(1, translations.size() + 1)
                .mapToObj(major -> new Wording(
                        event.getSimpleName() + (major == 1 ? "" : ".v" + major),
                        schema(topic, event, major, told),
                        event,
                        translations.subList(major - 1, translations.size())))
                .collect(toCollection(ArrayList::new))
                .reversed();
    }

    boolean isTold() {
        return schema != null;
    }

    String write(JsonMapper json, Event event) {
        if (translations.isEmpty()) {
            return json.writeValueAsString(event);
        }
        var object = json.convertValue(event, OBJECT);
        for (var translation : translations.reversed()) {
            object = translation.older(object);
        }
        return json.writeValueAsString(object);
    }

    @Nullable
    Event read(JsonMapper json, byte[] payload) {
        if (translations.isEmpty()) {
            return json.readValue(payload, event);
        }
        var object = json.readValue(payload, OBJECT);
        for (var translation : translations) {
            object = translation.newer(object);
        }
        return json.convertValue(object, event);
    }

    private static @Nullable String schema(String topic, Class<?> event, int major, List<String> told) {
        return told.stream()
                .filter(version -> (version + ".").startsWith(major + "."))
                .map(version -> "%s/%s/%s".formatted(topic, event.getSimpleName(), version))
                .findFirst()
                .orElse(null);
    }
}
