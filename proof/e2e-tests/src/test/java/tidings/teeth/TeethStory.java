package tidings.teeth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tidings.local.apps.Apps;
import tidings.local.process.Directories;
import tidings.proof.invariants.Finding;
import tidings.proof.trials.Plan;
import tidings.proof.trials.TrialOutcome;
import tidings.proof.trials.TrialSuite;
import tidings.rules.SourceTree;
import tidings.teeth.bent.Agent;
import tidings.teeth.bent.Bend;

/// The checker bites: it finds out every wrong variant of messaging, running for real, and nothing where the same load
/// and the same faults meet the right one.
///
/// Takes about a quarter of an hour, so it is not part of the build:
/// `mvn verify -pl :e2e-tests -am -Dtests.excluded=none -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false
/// -Dit.test=TeethStory -Dfailsafe.failIfNoSpecifiedTests=false`
@Tag("teeth")
class TeethStory {
    private static final Path HOME = Path.of("target/teeth").toAbsolutePath();
    private static final int OFFSET = -1_500; // beside a proof that somebody runs meanwhile

    private static final Silent SILENT = new Silent();

    private static AgentJar agent;

    @BeforeAll
    static void theProgramsAreLaidOutAndTheAgentIsBuilt() throws IOException, InterruptedException {
        Directories.delete(HOME);
        agent = AgentJar.in(HOME);
        var unpacking = new ProcessBuilder(SourceTree.ROOT.resolve("tidings").toString(), "prove", "--list");
        unpacking
                .environment()
                .putAll(Map.of(
                        "TIDINGS_BUILT",
                        "true",
                        "TIDINGS_TRAINING",
                        "off",
                        "JAVA_HOME",
                        System.getProperty("java.home")));
        var log = Redirect.to(HOME.resolve("unpacking.log").toFile());
        assertThat(unpacking
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start()
                        .waitFor())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aWrongVariantIsFoundOut(Bend bend) throws IOException, InterruptedException {
        var exposure = Exposure.of(bend);
        var home = HOME.resolve(bend.name());

        var outcomes = run(exposure.plan(), home, agent.bending(bend));

        var findings = outcomes.stream()
                .flatMap(outcome -> outcome.findings().stream())
                .map(Finding::toString)
                .toList();
        assertThat(logsUnder(home)).contains(Agent.AT_WORK + bend);
        assertThat(exposure.findings())
                .allSatisfy(sought -> assertThat(findings)
                        .anyMatch(finding -> sought.matcher(finding).matches()));
        Directories.delete(home);
    }

    @Test
    void theRightOneIsFoundSoundUnderAllOfIt() throws IOException, InterruptedException {
        var outcomes = run(Exposure.planOfAll(), HOME.resolve("unbent"), Map.of());

        assertThat(outcomes).allSatisfy(outcome -> {
            assertThat(outcome.findings()).isEmpty();
            assertThat(outcome.complaints()).noneMatch(TeethStory::saysThatNothingIsProven);
        });
    }

    /// Whether the complaint is that nothing is proven. That it took long, say, is no matter here.
    private static boolean saysThatNothingIsProven(String complaint) {
        return complaint.endsWith("nothing is proven") || complaint.startsWith("the trial failed");
    }

    private static List<TrialOutcome> run(Plan plan, Path home, Map<String, String> settings)
            throws IOException, InterruptedException {
        var apps = Apps.of(SourceTree.ROOT);
        try (var suite = new TrialSuite(home, apps, OFFSET, settings, SILENT, SILENT)) {
            return suite.run(plan);
        }
    }

    /// What the services have said, wherever the suite has moved it.
    private static String logsUnder(Path home) throws IOException {
        var all = new StringBuilder();
        try (var files = Files.find(home, 4, (file, _) -> file.toString().contains("/logs/"))) {
            for (var log : files.toList()) {
                all.append(Files.readString(log, StandardCharsets.ISO_8859_1)); // however a broken line is encoded
            }
        }
        return all.toString();
    }
}
