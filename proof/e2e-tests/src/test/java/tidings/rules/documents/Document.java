package tidings.rules.documents;

import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tidings.rules.SourceTree;

/// A text for readers, and what it names of the code.
record Document(Path file, String text) {
    private static final Pattern FENCED = Pattern.compile("(?s)```.*?```");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static final Pattern TYPE = Pattern.compile("([A-Z]\\w*[a-z]\\w*)(?:\\.([a-z]\\w*))?");
    private static final Pattern MODULE_OR_PATH = Pattern.compile("[a-z]\\w*([-/.][\\w.]+)+");
    private static final Pattern COMMAND = Pattern.compile("\\./tidings ([a-z-]+)( .*)?");
    private static final Pattern REQUEST = Pattern.compile("(?:GET|POST) (/api/.*)");

    /// Named, but not ours.
    private static final Set<String> OF_OTHERS =
            Set.of("JdbcClient", "NullMarked", "Idempotency-Key", "application.yaml", "package-info.java");

    static List<Path> all() {
        return SourceTree.files(".md").toList();
    }

    static Document at(Path file) {
        return new Document(file, SourceTree.read(file));
    }

    /// The number that a decision's file begins with.
    static int number(Path decision) {
        return Integer.parseInt(decision.getFileName().toString().substring(0, 4));
    }

    List<String> links() {
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.contains("://"))
                .toList();
    }

    /// What is named here and is nowhere.
    List<String> lost() {
        var links = links().stream().filter(target -> !Files.exists(file.resolveSibling(target)));
        var names = CODE.matcher(FENCED.matcher(text).replaceAll(""))
                .results()
                .map(code -> code.group(1))
                .filter(Predicate.not(OF_OTHERS::contains))
                .filter(Predicate.not(Document::exists));
        return Stream.concat(links, names).toList();
    }

    private static boolean exists(String name) {
        if (isFile(name) || SourceTree.MODULES.has(name)) {
            return true;
        }
        var type = TYPE.matcher(name);
        if (type.matches()) {
            return SourceTree.files("/" + type.group(1) + ".java")
                    .anyMatch(file ->
                            type.group(2) == null || SourceTree.read(file).contains(" " + type.group(2) + "("));
        }
        var command = COMMAND.matcher(name);
        if (command.matches()) {
            var verb = inCamelCase(command.group(1)) + "Command.java";
            return SourceTree.mainSources().stream().anyMatch(file -> file.endsWith(verb));
        }
        var request = REQUEST.matcher(name);
        if (request.matches()) {
            return Stream.of("PublicApi", "Documents")
                    .map(SourceTree::javaFile)
                    .anyMatch(answers -> SourceTree.read(answers).contains('"' + request.group(1) + '"'));
        }
        return !MODULE_OR_PATH.matcher(name).matches();
    }

    private static String inCamelCase(String name) {
        return Stream.of(name.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(joining());
    }

    private static boolean isFile(String path) {
        return Files.exists(SourceTree.ROOT.resolve(path));
    }
}
