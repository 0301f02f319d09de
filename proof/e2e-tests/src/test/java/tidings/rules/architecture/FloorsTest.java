package tidings.rules.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.rules.SourceTree;

/// The house has floors. A module stands on those below its own, so that those who read it, change it or take it
/// away need not look up.
class FloorsTest {
    private static final String TESTING = "testing"; // on the highest floor, and the tests of all modules stand on it

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleStandsOnWhatIsBelowItAndOnNobodyAbove(Path module) {
        var pom = pomOf(module);

        assertThat(pom.dependencies()).allMatch(other -> mayStandOn(module, other));
        assertThat(pom.dependenciesOfItsTests()).allMatch(other -> other.equals(TESTING) || mayStandOn(module, other));
    }

    @Test
    void whoLooksUpIsSeen() {
        var pom = ModulePom.of("""
                <project><dependencies>
                  <dependency><groupId>tidings</groupId><artifactId>local</artifactId></dependency>
                  <dependency><groupId>tidings</groupId><artifactId>web</artifactId></dependency>
                  <dependency><groupId>tidings</groupId><artifactId>user-service</artifactId></dependency>
                  <dependency><groupId>elsewhere</groupId><artifactId>local</artifactId></dependency>
                </dependencies></project>
                """);

        assertThat(pom.dependencies().stream().filter(other -> !mayStandOn(Path.of("order-service"), other)))
                .containsExactly("local", "user-service");
    }

    @Test
    void noFloorIsEmpty() {
        assertThat(modules().map(Floor::of)).contains(Floor.values());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aFolderOfModulesSaysWhatLivesThere(Path folder) {
        assertThat(SourceTree.lines(SourceTree.ROOT.resolve(folder).resolve("README.md")))
                .hasSizeBetween(5, 20);
    }

    @Test
    void theRootIsSeenAtAGlance() throws IOException {
        try (var entries = Files.list(SourceTree.ROOT)) {
            assertThat(entries.filter(FloorsTest::isShown)).hasSizeLessThanOrEqualTo(18);
        }
    }

    static Stream<Path> modules() {
        return SourceTree.MODULES.places().stream();
    }

    static Stream<Path> folders() {
        return modules()
                .filter(module -> module.getNameCount() > 1)
                .map(module -> module.getName(0))
                .distinct();
    }

    private static ModulePom pomOf(Path module) {
        return ModulePom.of(SourceTree.read(SourceTree.ROOT.resolve(module).resolve("pom.xml")));
    }

    private static boolean mayStandOn(Path module, String other) {
        var place = SourceTree.ROOT.relativize(SourceTree.module(other));
        return Floor.of(module).mayStandOn(Floor.of(place));
    }

    /// What is not hidden, and not only what a build has left of a module that has moved.
    private static boolean isShown(Path entry) {
        var name = entry.getFileName().toString();
        return !name.startsWith(".") && !name.equals("target") && !isLeftByABuild(entry);
    }

    private static boolean isLeftByABuild(Path entry) {
        var content = entry.toFile().list();
        return content != null && List.of(content).equals(List.of("target"));
    }
}
