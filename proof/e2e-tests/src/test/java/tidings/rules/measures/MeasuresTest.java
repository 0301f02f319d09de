package tidings.rules.measures;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.rules.SourceTree;

/// The measures of how the code reads. Each module keeps each of them.
class MeasuresTest {

    @Test
    void aFileFitsIntoAHead() {
        var lengths = Lengths.ofFiles(withoutPackageInfo(shipped()));

        assertThat(lengths.longerThan(200)).isEmpty();
        assertThat(lengths.atMost(50)).isBetween(20, 45);
        assertThat(lengths.atMost(90)).isLessThanOrEqualTo(100);
    }

    /// An average over the tree would hide a module behind others. In a small one the ninth tenth is the longest file.
    @ParameterizedTest
    @MethodSource("modules")
    void aFileOfEachModuleFitsIntoAHead(String module) {
        var lengths = Lengths.ofFiles(withoutPackageInfo(shipped())
                .filter(file -> SourceTree.moduleOf(file).equals(module)));
        var shortest = module.equals("event-schemas") ? 1 : 20; // an event is one sentence and one line

        assertThat(lengths.atMost(50)).isBetween(shortest, 45);
        assertThat(lengths.atMost(90)).isLessThanOrEqualTo(100);
    }

    static Stream<String> modules() {
        return withoutPackageInfo(shipped())
                .map(SourceTree::moduleOf)
                .distinct()
                .sorted();
    }

    /// The tests of a package count on their own: they are in it to see what it hides, and nobody reads both at once.
    @Test
    void aPackageIsReadInAnAfternoonAndSoAreItsTests() {
        assertThat(largePackages(shipped())).isEmpty();
        assertThat(largePackages(SourceTree.testSources().stream())).isEmpty();
    }

    private static Stream<String> largePackages(Stream<Path> sources) {
        return withoutPackageInfo(sources).collect(groupingBy(SourceTree::javaPackage, counting())).entrySet().stream()
                .filter(types -> types.getValue() > 20)
                .map(it -> it.getKey() + ": " + it.getValue());
    }

    /// The root package of a library is its outside. It is shortest where services see it, and may be as long as what
    /// is behind it where only programs do that provide, start or ask services.
    @ParameterizedTest
    @CsvSource({"messaging, 14, 320", "web, 14, 320", "rebuild, 10, 750", "provisioning, 14, 750", "probes, 10, 750"})
    void whatALibraryShowsIsSeenAtAGlanceAndEachPackageBehindItReadInOneSitting(String library, int types, int sum) {
        var packages = withoutPackageInfo(shipped())
                .filter(file -> SourceTree.moduleOf(file).equals(library))
                .collect(groupingBy(Path::getParent));

        assertThat(packages).hasSizeGreaterThan(1).allSatisfy((place, files) -> {
            var isOutside = place.endsWith("tidings/" + library);
            var lengths = Lengths.ofFiles(files.stream());
            assertThat(files).hasSizeLessThanOrEqualTo(isOutside ? types : 10);
            assertThat(lengths.sum()).isLessThanOrEqualTo(isOutside ? sum : 750);
            assertThat(lengths.longerThan(150)).isEmpty();
        });
    }

    @Test
    void anEventIsASentenceAndARecord() {
        var events = shipped()
                .filter(file -> found(
                                        "record \\w+\\(([^()]|\\([^()]*\\))*\\)\\s*implements \\w+Event\\b",
                                        SourceTree.read(file))
                                .size()
                        == 1)
                .toList();

        assertThat(events)
                .hasSizeGreaterThan(5)
                .allSatisfy(event -> assertThat(SourceTree.lines(event))
                        .hasSizeLessThanOrEqualTo(15)
                        .anyMatch(line -> line.matches("/// [A-Z].+")));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aMethodOfEachModuleFitsOnAScreen(String module) {
        var ofModule = shipped()
                .filter(file -> SourceTree.moduleOf(file).equals(module))
                .toList();
        var lengths = new Lengths(Methods.in(ofModule).lengths());

        assertThat(lengths.longerThan(30)).isEmpty();
        assertThat(lengths.atMost(50)).isLessThanOrEqualTo(6);
        assertThat(lengths.atMost(95)).isLessThanOrEqualTo(18);
    }

    /// Three words or more, one of which may be a verb in the present tense.
    @Test
    void theNameOfATestIsASentence() {
        var names = Methods.in(SourceTree.testSources()).tests();

        assertThat(names).hasSizeGreaterThan(1000);
        assertThat(names.stream().filter(name -> !isSentence(name))).hasSizeLessThanOrEqualTo(names.size() * 5 / 100);
    }

    private static boolean isSentence(String name) {
        var words = List.of(name.split("(?=[A-Z])"));
        return words.size() >= 3
                && words.stream().noneMatch(word -> word.matches("(?i)test|should|shall|will|.*_.*"))
                && words.stream().anyMatch(word -> word.matches("(?i).*s|are|have|do|can|may|must|come|go|need|stay"));
    }

    /// No tool measures it: the formatter leaves comments, literals and text blocks as they are, and knows Java only.
    /// What is released or served stays as it is, byte for byte.
    @Test
    void aLineFitsOnAScreen() {
        var written = SourceTree.text()
                .filter(file -> !SourceTree.name(file)
                        .matches(".*/db/.*/V[^/]+[.]sql|.*[.](md|json)|.*/(open|async)api[.]yaml"));

        assertThat(findings(written, "(?m)^.{121,}$")).isEmpty();
    }

    /// A row of a table cannot be broken, and where a link goes is not read.
    @Test
    void aLineOfADocumentFitsOnAScreen() {
        assertThat(SourceTree.files(".md").flatMap(MeasuresTest::tooLongIn)).isEmpty();
    }

    private static Stream<String> tooLongIn(Path document) {
        return SourceTree.lines(document).stream()
                .filter(line -> !line.startsWith("|"))
                .filter(line -> line.replaceAll("\\]\\([^)]+\\)", "]()").length() > 120)
                .map(line -> SourceTree.name(document) + ": " + line);
    }

    @Test
    void aServiceDoesNotEvenSpeakOfHowNewsTravels() {
        var ofServices = shipped().filter(file -> SourceTree.moduleOf(file).matches(".*-service|api-gateway|template"));

        assertThat(findings(ofServices, "(?i).*kafka.*")).isEmpty();
    }

    @Test
    void noCommentIsBrokenInTwo() {
        assertThat(findings(SourceTree.files(".java"), "(?m)^ *///.*\\n *// .*$"))
                .isEmpty();
    }

    @Test
    void whatServicesHaveInCommonIsNotInTheirConfiguration() {
        var configurations =
                SourceTree.files("/src/main/resources/application.yaml").toList();

        assertThat(configurations).isNotEmpty();
        assertThat(Lengths.ofFiles(configurations.stream()).longerThan(25)).isEmpty();
    }

    @Test
    void nothingIsLeftLyingAbout() {
        var written = SourceTree.files(".java").filter(file -> !file.endsWith("MeasuresTest.java"));
        assertThat(findings(written, "\\b(?:TODO|FIXME|XXX)\\b|(?m)^ *//(?!/).*[;{}]$"))
                .isEmpty();
        assertThat(findings(shipped(), "printStackTrace")).isEmpty();
        var withoutTerminal = shipped()
                .filter(file -> !SourceTree.name(file).matches(".*/command/(?:\\w+/)*\\w+\\.java"))
                .filter(file -> !file.endsWith("BrokerProcess.java")); // it has a parent to speak to
        assertThat(findings(withoutTerminal, "System\\.(?:out|err)\\b")).isEmpty();
    }

    @Test
    void aSuppressedWarningIsRareAndHasItsReason() {
        var suppressions = findings(SourceTree.files(".java"), "@SuppressWarnings\\(.*");

        assertThat(suppressions).hasSizeLessThanOrEqualTo(3).allMatch(line -> line.contains(" // "));
    }

    @ParameterizedTest
    @MethodSource("reactions")
    void reactionsNameEveryEventAndWhyOneIsIgnored(String reactions) {
        var source = SourceTree.read(SourceTree.ROOT.resolve(reactions));
        var family = found("Reactions<(\\w+)>", source).getFirst();
        var events = found("permits ([^{]+)\\{", SourceTree.read(SourceTree.javaFile(family))).stream()
                .flatMap(list -> Stream.of(list.strip().split(",\\s*")));

        assertThat(events).isNotEmpty().allMatch(event -> source.contains("case " + event + " "));
        assertThat(source).doesNotContainPattern("\\bdefault\\b");
        assertThat(source.lines().filter(line -> line.contains("-> {}"))).allMatch(line -> line.contains("// "));
    }

    static Stream<String> reactions() {
        return shipped()
                .filter(file -> !SourceTree.moduleOf(file).equals("messaging"))
                .map(SourceTree::name)
                .filter(file -> file.endsWith("Reactions.java"));
    }

    private static Stream<Path> shipped() {
        return SourceTree.mainSources().stream();
    }

    private static Stream<Path> withoutPackageInfo(Stream<Path> files) {
        return files.filter(file -> !file.endsWith("package-info.java"));
    }

    private static List<String> findings(Stream<Path> files, String pattern) {
        return files.flatMap(file -> found(pattern, SourceTree.read(file)).stream()
                        .map(text -> SourceTree.name(file) + ": " + text.strip()))
                .toList();
    }

    private static List<String> found(String pattern, String text) {
        Function<MatchResult, String> group = it -> it.group(Math.min(1, it.groupCount()));
        return Pattern.compile(pattern).matcher(text).results().map(group).toList();
    }
}
