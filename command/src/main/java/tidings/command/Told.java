package tidings.command;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tidings.events.Event;
import tidings.events.Families;
import tidings.events.SchemaVersion;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// An event as it stands on a topic: what its headers say of it, and what it says, if we know its type.
///
/// @param recorded when the broker noted it
record Told(String name, String source, String key, Instant time, Instant recorded, Optional<Event> event) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// None for an older version of what is told in a newer one as well.
    static Optional<Told> of(ConsumerRecord<String, byte[]> raw) {
        var type = header(raw, "ce_type");
        var name = type.replaceFirst("\\.v\\d+$", "");
        if (type(name).filter(event -> !newestTypeOf(event).equals(type)).isPresent()) {
            return Optional.empty();
        }
        var recorded = Instant.ofEpochMilli(raw.timestamp());
        return Optional.of(new Told(
                name,
                header(raw, "ce_source"),
                String.valueOf(raw.key()),
                time(raw, recorded),
                recorded,
                read(name, raw.value())));
    }

    private static String newestTypeOf(Class<? extends Event> event) {
        var version = event.getAnnotation(SchemaVersion.class);
        var major = version == null ? "1" : version.value().replaceFirst("\\..*", "");
        return event.getSimpleName() + (major.equals("1") ? "" : ".v" + major);
    }

    private static Optional<Event> read(String name, byte @Nullable [] value) {
        try {
            return value == null ? Optional.empty() : type(name).map(type -> JSON.readValue(value, type));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static Optional<Class<? extends Event>> type(String name) {
        return Families.all().stream()
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .map(type -> type.asSubclass(Event.class));
    }

    private static Instant time(ConsumerRecord<?, ?> raw, Instant otherwise) {
        try {
            return Instant.parse(header(raw, "ce_time"));
        } catch (DateTimeParseException _) {
            return otherwise;
        }
    }

    private static String header(ConsumerRecord<?, ?> raw, String name) {
        var header = raw.headers().lastHeader(name);
        return header == null || header.value() == null ? "?" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
