package tidings.rules.documents;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tidings.rules.SourceTree;

/// A way through the code on which each file refers to the next. A file that has nothing more to ask of others answers,
/// and the next is referred to by the one that it answers.
record Way(List<Path> files) {
    private static final Pattern NO_CODE = Pattern.compile(
            "(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|//[^\\n]*|/\\*.*?\\*/|\\b(?:import|package) [^;]+;");
    private static final Pattern OURS = Pattern.compile("import (?:static )?tidings\\.[a-z.]*([A-Z]\\w*)");
    private static final Pattern IS_THERE_FOR = Pattern.compile("implements (?:\\w+<)?(\\w+)");

    /// The Java files to which the page links, in its order.
    static Way on(Document page) {
        return new Way(page.links().stream()
                .filter(link -> link.endsWith(".java"))
                .map(link -> page.file().resolveSibling(link).normalize())
                .toList());
    }

    /// The files to which nothing leads.
    List<String> gaps() {
        var asking = new ArrayDeque<>(files.subList(0, 1));
        return files.stream()
                .skip(1)
                .filter(next -> !leads(asking, next))
                .map(SourceTree::name)
                .toList();
    }

    /// The number of the first file that says this, counted from 1; 0 when none does.
    int stepThatSays(String code) {
        return 1
                + files.stream()
                        .map(SourceTree::read)
                        .map(text -> text.contains(code))
                        .toList()
                        .indexOf(true);
    }

    /// How long the first so many files are together.
    int lines(int steps) {
        return files.stream()
                .limit(steps)
                .mapToInt(file -> SourceTree.lines(file).size())
                .sum();
    }

    /// The types of ours that a reader meets in the files, and that are none of them.
    Set<String> neighbours() {
        return files.stream()
                .flatMap(file -> Stream.concat(imported(file), named(file)))
                .filter(type -> files.stream().noneMatch(file -> file.endsWith(type + ".java")))
                .collect(toSet());
    }

    /// Whether one of the files calls a method of this name, or has one for others to call.
    boolean calls(String method) {
        return files.stream().map(Way::code).anyMatch(code -> names(code, method + "\\("));
    }

    private static Stream<String> imported(Path file) {
        return OURS.matcher(SourceTree.read(file)).results().map(found -> found.group(1));
    }

    /// The types beside a file that it names; those need no import.
    private static Stream<String> named(Path file) {
        var code = code(file);
        return SourceTree.files(".java")
                .filter(other -> file.resolveSibling(other.getFileName()).equals(other))
                .map(Way::typeOf)
                .filter(type -> names(code, type + "\\b"));
    }

    private static String typeOf(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static boolean names(String code, String name) {
        return Pattern.compile("\\b" + name).matcher(code).find();
    }

    private static boolean leads(Deque<Path> asking, Path next) {
        var answered = !refers(asking.getLast(), next) && asking.size() > 1;
        if (answered) {
            asking.removeLast();
        }
        var leads = refers(asking.getLast(), next);
        asking.addLast(next);
        return leads;
    }

    private static boolean refers(Path from, Path to) {
        var code = code(from);
        return namesOf(from, to).anyMatch(name -> names(code, name + "\\b"));
    }

    /// The names under which a file can know another: its type, and the interface, the intent or the family of events
    /// that it is there for. Services know the same events, and nothing else of each other.
    private static Stream<String> namesOf(Path from, Path to) {
        var isThereFor = IS_THERE_FOR.matcher(code(to)).results().map(found -> found.group(1));
        return Stream.concat(Stream.of(typeOf(to)), isThereFor)
                .filter(name -> SourceTree.moduleOf(from).equals(SourceTree.moduleOf(to)) || isOfAll(name));
    }

    private static boolean isOfAll(String type) {
        return SourceTree.files("/" + type + ".java").map(SourceTree::moduleOf).anyMatch("event-schemas"::equals);
    }

    private static String code(Path file) {
        return NO_CODE.matcher(SourceTree.read(file)).replaceAll("");
    }
}
