package tidings.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.messaging.crash.Crash;
import tidings.messaging.diagnostics.MissingPrerequisite;

/// A crash happens where and when it was ordered, and nowhere else.
class CrashPointTest {

    /// A program with two points, of which it passes the first twice.
    static class Garden {
        private static final CrashPoint SOWN = CrashPoint.named("garden.sown");
        private static final CrashPoint WATERED = CrashPoint.named("garden.watered");

        static void main() {
            SOWN.pass();
            System.out.println("sown once");
            WATERED.pass();
            System.out.println("watered");
            SOWN.pass();
            System.out.println("sown twice");
        }
    }

    @Test
    void withoutAnOrderAllPointsArePassed() throws Exception {
        var garden = garden("");

        var said = said(garden);

        assertThat(said).contains("sown once", "watered", "sown twice").doesNotContain("Struck");
        assertThat(garden.waitFor()).isZero();
    }

    @Test
    void aKillEndsTheProcessAtThatPassingAndSaysSoFirst() throws Exception {
        var garden = garden("garden.sown=kill@2");

        var said = said(garden);

        assertThat(said)
                .contains("sown once", "watered", "WARN", "Struck at garden.sown: kill")
                .doesNotContain("sown twice");
        assertThat(garden.waitFor()).isEqualTo(137);
    }

    @Test
    void anOrderThatIsNotUnderstoodEndsTheProgramBeforeItBegins() throws Exception {
        var garden = garden("garden.sown=explode");

        var said = said(garden);

        assertThat(said)
                .contains("TIDINGS_CRASH is 'garden.sown=explode', and that is not how a crash is ordered.")
                .doesNotContain("sown once");
        assertThat(garden.waitFor()).isEqualTo(1);
    }

    @Test
    void aFailureIsThrownOnceAtThatPassing() {
        var crash = ordered("garden.sown=fail@2");

        crash.at("garden.sown");
        assertThatIllegalStateException()
                .isThrownBy(() -> crash.at("garden.sown"))
                .withMessage("ordered to fail at garden.sown");

        crash.at("garden.sown");
    }

    @Test
    void aFreezeWaitsOnce() {
        var crash = ordered("garden.sown=freeze:0.8s");

        var first = timeOf(() -> crash.at("garden.sown"));
        var others =
                Stream.generate(() -> timeOf(() -> crash.at("garden.sown"))).limit(5);

        assertThat(first).isGreaterThanOrEqualTo(Duration.ofMillis(800));
        assertThat(others.min(Comparator.naturalOrder()).orElseThrow()).isLessThan(Duration.ofMillis(800));
    }

    @Test
    void anOrderForOnePointLeavesTheOthersAlone() {
        var crash = ordered("garden.sown=fail");

        crash.at("garden.watered");
        crash.at("garden.sown-again");

        assertThatIllegalStateException().isThrownBy(() -> crash.at("garden.sown"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "kill",
                "garden.sown",
                "garden.sown=",
                "=kill",
                "garden.sown=kill@0",
                "garden.sown=kill@often",
                "garden.sown=kill:30s",
                "garden.sown=freeze:30",
                "garden.sown=freeze@2:30s",
                "garden.sown=kill,garden.watered=kill"
            })
    void anOrderThatIsNotUnderstoodIsRefused(String order) {
        assertThatExceptionOfType(MissingPrerequisite.class)
                .isThrownBy(() -> Crash.ordered(order))
                .withMessageContaining("'" + order + "'");
    }

    private static Crash ordered(String order) {
        return Objects.requireNonNull(Crash.ordered(order));
    }

    private static Duration timeOf(Runnable action) {
        var begin = System.nanoTime();
        action.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static Process garden(String order) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var program = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Garden.class.getName());
        program.environment().put("TIDINGS_CRASH", order);
        return program.redirectErrorStream(true).start();
    }

    private static String said(Process program) throws IOException {
        return new String(program.getInputStream().readAllBytes(), UTF_8);
    }
}
