package tidings.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.provisioning.Trouble;

class ProgramTest {
    @TempDir
    Path directory;

    private Home home;
    private Program program;

    @BeforeEach
    void setUp() {
        home = new Home(directory.resolve("home"));
        program = new Program("sleeper", home);
    }

    @AfterEach
    void leaveNothingBehind() {
        program.kill();
    }

    @Test
    void aProgramIsFoundByThoseWhoComeLater() {
        program.start(List.of("sleep", "60"), Map.of());

        assertThat(new Program("sleeper", home).process())
                .isEqualTo(program.process())
                .isPresent();
    }

    @Test
    void anIdThatWasUsedAgainIsNotMistakenForTheProgram() throws Exception {
        Files.writeString(home.processOf("sleeper"), ProcessHandle.current().pid() + " 2001-01-01T00:00:00Z\n");

        assertThat(program.isRunning()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "17", "17 ", "17 2001-01", "x 2001-01-01T00:00:00Z"})
    void aNoteThatIsCutShortIsNone(String note) throws Exception {
        Files.writeString(home.processOf("sleeper"), note);

        assertThat(program.isRunning()).isFalse();
    }

    /// A probe may time out on a busy machine after one that did not.
    @Test
    void aProgramThatWasReadyOnceHasStarted() {
        program.start(List.of("sleep", "60"), Map.of());
        var answers = new ArrayDeque<>(List.of(false, true, false));

        assertThatCode(() -> program.await(answers::remove, Duration.ofMinutes(1)))
                .doesNotThrowAnyException();
    }

    @Test
    void aProcessOfWhoseEndNobodyHasTakenNoteHasEndedAllTheSame() {
        program.start(List.of("sh", "-c", "true & exec sleep 60"), Map.of());
        var parent = program.process().orElseThrow();
        assertThat(Polling.until(() -> parent.children().findAny().isPresent(), Duration.ofMinutes(1)))
                .isTrue();
        var child = parent.children().findAny().orElseThrow();

        assertThat(Polling.until(() -> !Program.lives(child), Duration.ofMinutes(1)))
                .isTrue();

        assertThat(child.isAlive()).isTrue();
        assertThat(Program.lives(parent)).isTrue();
    }

    @Test
    void aProgramThatDoesNotListenIsEndedByForce() {
        program.start(List.of("sh", "-c", "trap '' TERM; while :; do sleep 1; done"), Map.of());

        program.stop("TERM", Duration.ofMillis(300));

        assertThat(program.isRunning()).isFalse();
    }

    @Test
    void aProgramThatEndsWhileStartingLeavesItsLastWords() {
        program.start(List.of("sh", "-c", "echo no such luck; exit 1"), Map.of());

        assertThatThrownBy(() -> program.await(() -> false, Duration.ofMinutes(1)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("sleeper ended while starting")
                .hasMessageContaining("no such luck");
    }

    @Test
    void aProgramStandsStillUntilItIsToldToGoOn() {
        program.start(List.of("sleep", "60"), Map.of());

        program.freeze();
        assertThat(comesToBe("T")).isTrue();
        program.thaw();

        assertThat(comesToBe("S")).isTrue();
    }

    @Test
    void whatDoesNotRunCannotBeToldAnything() {
        assertThatThrownBy(program::freeze).isInstanceOf(Trouble.class).hasMessageContaining("sleeper does not run");
    }

    @Test
    void aProgramIsNotReachedByTheTerminalsCtrlC() {
        program.start(List.of("sleep", "60"), Map.of());

        assertThat(ps("sid"))
                .isEqualTo(Long.toString(program.process().orElseThrow().pid()));
    }

    /// Stopped (T) or sleeping (S): a signal takes a moment to be heard.
    private boolean comesToBe(String state) {
        return Polling.until(() -> ps("stat").startsWith(state), Duration.ofMinutes(1));
    }

    private String ps(String what) {
        var pid = Long.toString(program.process().orElseThrow().pid());
        try {
            var answer = new ProcessBuilder("ps", "-o", what + "=", "-p", pid).start();
            return answer.inputReader().readLine().strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
