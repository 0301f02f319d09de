package tidings.rules.documents;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tidings.rules.SourceTree;

/// A way through the code on which each file refers to the next. A file that has nothing more to ask of others answers,
/// and the next is referred to by the one that it answers.
record Way(List<Path> files) {
    private static final Pattern NO_CODE = Pattern.compile(
            "(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|//[^\\n]*|/\\*.*?\\*/|\\b(?:import|package) [^;]+;");
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
        return namesOf(from, to)
                .anyMatch(name -> Pattern.compile("\\b%s\\b".formatted(name))
                        .matcher(code)
                        .find());
    }

    /// The names under which a file can know another: its type, and the interface, the intent or the family of events
    /// that it is there for. Services know the same events, and nothing else of each other.
    private static Stream<String> namesOf(Path from, Path to) {
        var type = to.getFileName().toString().replace(".java", "");
        var isThereFor = IS_THERE_FOR.matcher(code(to)).results().map(found -> found.group(1));
        return Stream.concat(Stream.of(type), isThereFor)
                .filter(name -> SourceTree.moduleOf(from).equals(SourceTree.moduleOf(to)) || isOfAll(name));
    }

    private static boolean isOfAll(String type) {
        return SourceTree.files("/" + type + ".java").map(SourceTree::moduleOf).anyMatch("event-schemas"::equals);
    }

    private static String code(Path file) {
        return NO_CODE.matcher(SourceTree.read(file)).replaceAll("");
    }
}
