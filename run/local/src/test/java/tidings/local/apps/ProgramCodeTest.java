package tidings.local.apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramCodeTest {
    @TempDir
    private Path program;

    @TempDir
    private Path caller;

    @Test
    void whatAProgramBringsCountsAndNotWhatItsCallerHasOfThatName() throws IOException {
        var own = Files.writeString(program.resolve("permissions.sql"), "the program's");
        Files.writeString(caller.resolve("permissions.sql"), "the caller's");
        var other = Files.writeString(caller.resolve("library.txt"), "only the caller has it");

        try (var around = new URLClassLoader(new URL[] {caller.toUri().toURL()}, null);
                var code = new ProgramCode(new URL[] {program.toUri().toURL()}, around)) {
            assertThat(Collections.list(code.getResources("permissions.sql")))
                    .containsExactly(own.toUri().toURL());
            assertThat(Collections.list(code.getResources("library.txt")))
                    .containsExactly(other.toUri().toURL());
        }
    }
}
