package tidings.catalogue;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import tidings.events.Event;
import tidings.events.contract.SchemaVersion;
import tidings.events.contract.Topic;
import tidings.rules.SourceTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an event looks like on the wire: its name there, and its JSON Schema. Only the newest schema of each major
/// version counts, because a service that reads that one reads those before it.
record EventContract(Class<? extends Event> event, String topic, int major, JsonNode schema) {
    private static final Path SCHEMAS = SourceTree.ROOT.resolve("event-schemas/src/main/resources/schemas");
    private static final JsonMapper JSON = new JsonMapper();

    /// The contracts of this event, the oldest major version first.
    static List<EventContract> of(Class<? extends Event> family, Class<? extends Event> event) {
        return in(SCHEMAS, family, event);
    }

    static List<EventContract> in(Path schemas, Class<? extends Event> family, Class<? extends Event> event) {
        var topic = topicOf(family);
        var newest = new TreeMap<Integer, Version>();
        for (var version : versions(schemas.resolve(topic).resolve(event.getSimpleName()))) {
            newest.put(version.major, version);
        }
        return newest.values().stream()
                .map(version -> new EventContract(event, topic, version.major, JSON.readTree(version.file)))
                .toList();
    }

    /// The event's name on the wire.
    String type() {
        return major == 1 ? event.getSimpleName() : "%s.v%d".formatted(event.getSimpleName(), major);
    }

    /// Whether it is told: the newest always is, one before it for as long as the record says so.
    boolean isTold() {
        var declared = event.getAnnotation(SchemaVersion.class);
        var told = declared == null
                ? Stream.of("1")
                : Stream.concat(Stream.of(declared.value()), Stream.of(declared.alsoTold()));
        return told.anyMatch(version -> (version + ".").startsWith(major + "."));
    }

    /// Matches the addresses of this schema and of those that it has replaced.
    String schemasOfThisMajor() {
        return "/schemas/%s/%s/%d(\\.\\d+)?\\.json$".formatted(topic, event.getSimpleName(), major);
    }

    static String topicOf(Class<?> family) {
        return topic(family).value();
    }

    static Topic topic(Class<?> family) {
        var topic = family.getAnnotation(Topic.class);
        if (topic == null) {
            throw new AssertionError(family + " has no topic");
        }
        return topic;
    }

    static Stream<Class<? extends Event>> eventsOf(Class<? extends Event> family) {
        return Stream.of(family.getPermittedSubclasses()).map(event -> event.asSubclass(Event.class));
    }

    private static List<Version> versions(Path directory) {
        try (var files = Files.list(directory)) {
            return files.map(Version::of)
                    .sorted(comparing(Version::major).thenComparing(Version::minor))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Version(int major, int minor, Path file) {
        static Version of(Path file) {
            var numbers =
                    file.getFileName().toString().replaceFirst("\\.json$", "").split("\\.", 2);
            return new Version(
                    Integer.parseInt(numbers[0]), numbers.length > 1 ? Integer.parseInt(numbers[1]) : 0, file);
        }
    }
}
