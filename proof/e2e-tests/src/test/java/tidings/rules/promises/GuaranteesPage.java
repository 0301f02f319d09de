package tidings.rules.promises;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import tidings.rules.SourceTree;

/// What is promised, what shows that it is kept, and the figures that the proof has written below.
record GuaranteesPage(String text) {
    private static final Pattern PROMISE = Pattern.compile("(?ms)^### (.+?)\n(.*?)(?=^##|\\z)");
    private static final Pattern SHOWN_BY = Pattern.compile("(?s)\\*Shown by\\* (.*?)(?:\n\n|\\z)");
    private static final Pattern INVARIANT = Pattern.compile("\\bI\\d+\\b");
    private static final Pattern TEST = Pattern.compile("`(\\w+)`");
    private static final Pattern INHERITED = Pattern.compile("\\bimplements (\\w+)");
    private static final Pattern FIGURES = Pattern.compile("(?s)<!-- written by the suite -->\n(.*?)<!-- end -->");

    /// @param shownBy names invariants of the checker, and tests
    record Promise(String heading, String shownBy) {
        List<String> invariants() {
            return INVARIANT.matcher(shownBy).results().map(it -> it.group()).toList();
        }

        List<String> tests() {
            return TEST.matcher(shownBy).results().map(it -> it.group(1)).toList();
        }

        /// What is named as a test, and is none.
        List<String> lost() {
            return tests().stream().filter(test -> !isTest(test)).toList();
        }

        private static boolean isTest(String name) {
            return SourceTree.files("/" + name + ".java")
                    .filter(file -> file.toString().contains("/src/test/"))
                    .map(SourceTree::read)
                    .anyMatch(Promise::hasTests);
        }

        /// Whether the source has tests. Those that it inherits count, too.
        private static boolean hasTests(String source) {
            return source.matches("(?s).*@(Parameterized)?Test\\b.*")
                    || INHERITED
                            .matcher(source)
                            .results()
                            .flatMap(it -> SourceTree.files("/" + it.group(1) + ".java"))
                            .anyMatch(file -> hasTests(SourceTree.read(file)));
        }
    }

    /// What came of one fault.
    record Row(List<String> cells) {
        String fault() {
            return cells.get(0);
        }

        int seeds() {
            return cells.get(1).split(", ").length;
        }

        /// Whether it was survived, with nothing lost, doubled, unaccounted for or wrong.
        boolean isSurvived() {
            return cells.subList(2, 7).equals(List.of("yes", "0", "0", "0", "0"));
        }
    }

    static GuaranteesPage at(Path file) {
        return new GuaranteesPage(SourceTree.read(file));
    }

    List<Promise> promises() {
        return PROMISE.matcher(text)
                .results()
                .map(it -> new Promise(it.group(1), shownBy(it.group(2))))
                .toList();
    }

    /// Empty as long as no proof has been recorded.
    List<Row> rows() {
        var figures = FIGURES.matcher(text);
        if (!figures.find()) {
            throw new AssertionError("There is no place for the figures");
        }
        return figures.group(1)
                .lines()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> new Row(Arrays.asList(line.substring(2).split(" \\| | \\|"))))
                .toList();
    }

    private static String shownBy(String promise) {
        var shownBy = SHOWN_BY.matcher(promise);
        return shownBy.find() ? shownBy.group(1) : "";
    }
}
