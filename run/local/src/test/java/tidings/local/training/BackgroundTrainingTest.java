package tidings.local.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.local.process.Home;
import tidings.local.process.Polling;
import tidings.local.process.Program;

class BackgroundTrainingTest {
    @TempDir
    private Path directory;

    private Home home;
    private BackgroundTraining learning;

    @BeforeEach
    void somethingCanBeLearnt() {
        home = new Home(directory);
        learning = new BackgroundTraining(home, directory.resolve("nobody says it"));
    }

    @Test
    void itLeavesTheProcessorsToEverybodyElseAndEndsOnTheSpot() {
        learning.begin(List.of("sh", "-c", "nice; exec sleep 60"), Map.of());
        var program = new Program("training", home);
        assertThat(Polling.until(() -> said().equals("19"), Duration.ofSeconds(5)))
                .isTrue();

        learning.end();

        assertThat(program.isRunning()).isFalse();
    }

    @Test
    void whatCannotBeginIsNoFailure() {
        assertThat(learning.begin(List.of("/nowhere/tidings"), Map.of("JAVA_HOME", "/nowhere")))
                .isTrue();
        learning.end();
        learning.end();
    }

    @Test
    void itDoesNotBeginWhereMemoryIsShort() throws IOException {
        var twoGigabytes = Files.writeString(directory.resolve("meminfo"), """
                MemTotal:       24682496 kB
                MemAvailable:    2097152 kB
                """);

        assertThat(new BackgroundTraining(home, twoGigabytes).begin(List.of("sleep", "60"), Map.of()))
                .isFalse();
    }

    private String said() {
        try {
            return Files.readString(home.log("training")).strip();
        } catch (IOException _) {
            return "";
        }
    }
}
