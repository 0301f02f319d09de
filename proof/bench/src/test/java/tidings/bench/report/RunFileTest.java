package tidings.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.provisioning.Trouble;

class RunFileTest {
    @TempDir
    private Path directory;

    @Test
    void aRunIsReadAsItWasWritten() throws IOException {
        var file = directory.resolve("performance/figures.json");

        RunFile.write(Runs.AFTER, file);

        assertThat(RunFile.read(file)).isEqualTo(Runs.AFTER);
    }

    @Test
    void aFileThatIsMissingIsSaid() {
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> RunFile.read(directory.resolve("none.json")))
                .withMessageContaining("There is no file")
                .withMessageContaining("--record writes");
    }

    @Test
    void aFileThatIsNoRunIsSaid() throws IOException {
        var file = Files.writeString(directory.resolve("list.json"), "[1, 2");

        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> RunFile.read(file))
                .withMessageContaining("is no run of the bench");
    }
}
