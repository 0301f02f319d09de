package tidings.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The measures of how the code reads. What exceeds one is listed, so that somebody looks at it again.
class MeasuresTest {

    @Test
    void aFileFitsIntoAHead() {
        var lengths = lengths(SourceTree.mainSources());
        lengths.keySet().removeIf(file -> file.endsWith("package-info.java"));

        assertThat(longerThan(200, lengths)).isEmpty();
        assertThat(atMost(50, lengths)).isBetween(20, 45);
        assertThat(atMost(90, lengths)).isLessThanOrEqualTo(100);
    }

    @Test
    void whatMessagingShowsIsSeenAtAGlanceAndEachPackageBehindItReadInOneSitting() {
        var packages = shipped()
                .filter(file -> Set.of("messaging", "rebuild").contains(SourceTree.moduleOf(file)))
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(groupingBy(Path::getParent));

        assertThat(packages).hasSizeGreaterThan(10).allSatisfy((place, files) -> {
            var isOutside = place.endsWith("tidings/messaging");
            var lengths = lengths(files);
            assertThat(files).hasSizeLessThanOrEqualTo(isOutside ? 14 : 10);
            assertThat(lengths.values().stream().mapToInt(it -> it).sum()).isLessThanOrEqualTo(isOutside ? 320 : 750);
            assertThat(longerThan(150, lengths)).isEmpty();
        });
    }

    @Test
    void aMethodFitsOnAScreen() {
        var lengths = Methods.lengths(SourceTree.mainSources());

        assertThat(longerThan(30, lengths)).isEmpty();
        assertThat(atMost(50, lengths)).isLessThanOrEqualTo(6);
        assertThat(atMost(95, lengths)).isLessThanOrEqualTo(18);
    }

    @Test
    void aLineFitsOnAScreen() {
        assertThat(findings(shipped(), "(?m)^.{121,}$")).isEmpty();
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
        assertThat(longerThan(25, lengths(configurations))).isEmpty();
    }

    @Test
    void nothingIsLeftLyingAbout() {
        assertThat(findings(shipped(), "\\b(TODO|FIXME|XXX)\\b|printStackTrace"))
                .isEmpty();
        var silent = shipped().filter(file -> !SourceTree.name(file).matches(".*/command/\\w+\\.java"));
        assertThat(findings(silent, "System\\.(?:out|err)\\b"))
                .filteredOn(finding -> !finding.contains("BrokerProcess"))
                .isEmpty(); // three programs with a terminal or a parent to speak to
        assertThat(findings(SourceTree.files(".java"), "@SuppressWarnings\\(")).hasSizeLessThanOrEqualTo(3);
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

    private static Map<String, Integer> lengths(Collection<Path> files) {
        return files.stream()
                .collect(toMap(SourceTree::name, file -> SourceTree.lines(file).size()));
    }

    private static List<Map.Entry<String, Integer>> longerThan(int limit, Map<String, Integer> lengths) {
        return lengths.entrySet().stream().filter(it -> it.getValue() > limit).toList();
    }

    /// The length that so many of a hundred do not exceed.
    private static int atMost(int percent, Map<String, Integer> lengths) {
        return lengths.values().stream().sorted().toList().get(lengths.size() * percent / 100);
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
