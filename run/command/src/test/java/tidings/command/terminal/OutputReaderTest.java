package tidings.command.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tidings.local.process.Polling;

class OutputReaderTest {
    @TempDir
    private Path directory;

    @Test
    @EnabledOnOs(OS.LINUX)
    void whoHasGoneIsMissedAlsoWhileNothingIsWritten() throws Exception {
        var pipe = directory.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        var reader = new ProcessBuilder("cat", pipe.toString())
                .redirectOutput(Redirect.DISCARD)
                .start();

        try (var output = new OutputReader(Redirect.to(pipe.toFile()))) {
            assertThat(output.isThere()).isTrue();
            reader.destroy();

            assertThat(Polling.until(() -> !output.isThere(), Duration.ofSeconds(30)))
                    .isTrue();
        }
    }

    @Test
    void aFileIsAlwaysThere() {
        try (var output = new OutputReader(Redirect.to(directory.resolve("file").toFile()))) {
            assertThat(Polling.until(() -> !output.isThere(), Duration.ofSeconds(2)))
                    .isFalse();
        }
    }
}
