package tidings.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The repository as it lies on the disk.
public final class SourceTree {
    public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");

    private SourceTree() {}

    /// The modules, in the order in which they are built.
    static List<String> modules() {
        return MODULE.matcher(read(ROOT.resolve("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /// What the modules compiled to, tests excepted.
    public static List<Path> classes() {
        return modules().stream()
                .map(module -> ROOT.resolve(module).resolve("target/classes"))
                .filter(Files::isDirectory)
                .toList();
    }

    /// The Java files that ship.
    static List<Path> mainSources() {
        return files(".java")
                .filter(file -> file.toString().contains("/src/main/java/"))
                .toList();
    }

    /// The Java files that test them.
    static List<Path> testSources() {
        return files(".java")
                .filter(file -> file.toString().contains("/src/test/java/"))
                .toList();
    }

    /// The name of the module that a source belongs to, wherever its folder stands.
    static String module(Path source) {
        return name(source).replaceFirst("^(.*/)?([^/]+)/src/.*$", "$2");
    }

    /// The package that a source is in, as its folder says.
    static String javaPackage(Path source) {
        return name(source)
                .replaceFirst("^.*/src/(main|test)/java/(.+)/[^/]+$", "$2")
                .replace('/', '.');
    }

    /// Every file under version control's roof with such an ending: sources and documents, nothing generated.
    static Stream<Path> files(String ending) {
        try (var files = Files.walk(ROOT)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> Stream.of("/target/", "/.git/", "/.tidings/")
                            .noneMatch(ROOT.relativize(file).toString().transform("/"::concat)::contains))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file that declares this type.
    public static Path javaFile(String type) {
        return files("/" + type + ".java").findFirst().orElseThrow(() -> new AssertionError("There is no " + type));
    }

    /// How the file is called from the root of the repository.
    static String name(Path file) {
        return ROOT.relativize(file.toAbsolutePath()).toString();
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(Path file) {
        return read(file).lines().toList();
    }
}
