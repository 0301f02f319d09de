package tidings.events;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tidings.events.contract.Topic;
import tidings.events.wire.Families;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The events and their JSON Schemas, as they lie in the tree.
final class Schemas {
    static final Path ROOT = Path.of("src/main/resources/schemas");

    private static final JsonMapper JSON = new JsonMapper();

    private Schemas() {}

    /// Every event of every family, in the order in which the families name them.
    static Stream<Class<? extends Event>> events() {
        return Families.all().stream().flatMap(Schemas::eventsOf);
    }

    static Stream<Class<? extends Event>> eventsOf(Class<? extends Event> family) {
        return Stream.of(family.getPermittedSubclasses()).map(event -> event.asSubclass(Event.class));
    }

    static String topicOf(Class<? extends Event> event) {
        return Families.all().stream()
                .filter(family -> family.isAssignableFrom(event))
                .map(family -> family.getAnnotation(Topic.class).value())
                .findFirst()
                .orElseThrow(() -> new AssertionError(event + " belongs to no family"));
    }

    /// The newest version of the event's schema. Throws [UncheckedIOException] when there is none.
    static JsonNode of(Class<? extends Event> event) {
        return read(versionsOf(event).getLast());
    }

    /// The versions of the event's schema, oldest first.
    static List<Path> versionsOf(Class<? extends Event> event) {
        return below(ROOT.resolve(topicOf(event)).resolve(event.getSimpleName()));
    }

    static List<Path> all() {
        return below(ROOT);
    }

    /// The place where the example of a version lies.
    static Path exampleOf(Path schema) {
        return ROOT.resolveSibling("examples").resolve(ROOT.relativize(schema));
    }

    static JsonNode read(Path schema) {
        return JSON.readTree(schema);
    }

    /// The version that a schema's file names, such as `1` or `1.1`.
    static String version(Path schema) {
        return schema.getFileName().toString().replace(".json", "");
    }

    private static ModuleDescriptor.Version rank(Path schema) {
        return ModuleDescriptor.Version.parse(version(schema));
    }

    private static List<Path> below(Path directory) {
        try (var files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted(comparing(Path::getParent).thenComparing(Schemas::rank))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
