package tidings.local.apps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The modules of a source tree, and where each of them lies: the list in its root POM is what everybody goes by.
///
/// @param project the directory of that POM
/// @param places from there, such as `platform/messaging`, in the order in which they are built
public record Modules(Path project, List<Path> places) {
    private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");

    public static Modules of(Path project) {
        try {
            var places = MODULE.matcher(Files.readString(project.resolve("pom.xml")))
                    .results()
                    .map(found -> Path.of(found.group(1)))
                    .toList();
            return new Modules(project, places);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether there is a module of this name, which is the last one of its path.
    public boolean has(String name) {
        return places.stream().anyMatch(place -> place.endsWith(name));
    }

    public Path directory(String name) {
        return places.stream()
                .filter(place -> place.endsWith(name))
                .findFirst()
                .map(project::resolve)
                .orElseThrow(() -> new IllegalArgumentException("%s lists no module %s.".formatted(project, name)));
    }

    public List<Path> directories() {
        return places.stream().map(project::resolve).toList();
    }
}
