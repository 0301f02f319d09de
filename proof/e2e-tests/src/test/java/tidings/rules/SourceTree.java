package tidings.rules;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tidings.local.apps.Modules;

/// The repository as it lies on the disk.
public final class SourceTree {
    public static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    public static final Modules MODULES = Modules.of(ROOT);
    private static final Set<String> NOBODYS_WORK =
            Set.of("target", ".git", ".tidings", ".idea", ".vscode", ".settings");

    /// Looked for once: the rules ask for them some hundred times.
    private static final List<Path> FILES = filesIn(ROOT).sorted().toList();

    private SourceTree() {}

    /// The directory of the module of this name.
    public static Path module(String name) {
        return MODULES.directory(name);
    }

    /// The name of the module to which a source or a compiled class belongs.
    public static String moduleOf(Path file) {
        return MODULES.directories().stream()
                .filter(file.toAbsolutePath()::startsWith)
                .map(module -> module.getFileName().toString())
                .findFirst()
                .orElse("none");
    }

    /// What the modules compiled to, tests excepted.
    public static List<Path> classes() {
        return MODULES.directories().stream()
                .map(module -> module.resolve("target/classes"))
                .filter(Files::isDirectory)
                .toList();
    }

    /// The Java files that ship.
    public static List<Path> mainSources() {
        return files(".java")
                .filter(file -> file.toString().contains("/src/main/java/"))
                .toList();
    }

    /// The Java files that test them.
    public static List<Path> testSources() {
        return files(".java")
                .filter(file -> file.toString().contains("/src/test/java/"))
                .toList();
    }

    /// The package that a source is in, as its folder says.
    public static String javaPackage(Path source) {
        return name(source)
                .replaceFirst("^.*/src/(main|test)/java/(.+)/[^/]+$", "$2")
                .replace('/', '.');
    }

    /// Every file that is written line by line: code, configuration, scripts and documents.
    public static Stream<Path> text() {
        var endings = "java|md|sql|xml|json|ya?ml|properties|imports|factories|txt|env|options|html|js";
        return files("").filter(file -> file.getFileName().toString().matches("[^.]+|.*[.](%s)".formatted(endings)));
    }

    /// Every file under version control's roof with such an ending: sources and documents, nothing generated.
    public static Stream<Path> files(String ending) {
        return FILES.stream().filter(file -> file.toString().endsWith(ending));
    }

    private static Stream<Path> filesIn(Path place) {
        if (Files.isRegularFile(place)) {
            return Stream.of(place);
        }
        if (!Files.isDirectory(place, NOFOLLOW_LINKS)) {
            return Stream.empty();
        }
        try (var entries = Files.list(place)) {
            return entries
                    .filter(entry -> !NOBODYS_WORK.contains(entry.getFileName().toString()))
                    .toList()
                    .stream()
                    .flatMap(SourceTree::filesIn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file that declares this type.
    public static Path javaFile(String type) {
        return files("/" + type + ".java").findFirst().orElseThrow(() -> new AssertionError("There is no " + type));
    }

    /// How the file is called from the root of the repository.
    public static String name(Path file) {
        return ROOT.relativize(file.toAbsolutePath()).toString();
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> lines(Path file) {
        return read(file).lines().toList();
    }
}
