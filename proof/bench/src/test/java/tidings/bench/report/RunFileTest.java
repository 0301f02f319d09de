package tidings.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(strings = {"[1, 2", "{}", "[]", "{\"commit\": \"1a2b3c4\"}", "\"text\""})
    void aFileThatIsNoRunIsSaid(String content) throws IOException {
        var file = Files.writeString(directory.resolve("other.json"), content);

        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> RunFile.read(file))
                .withMessageContaining("is no run of the bench");
    }
}
