package tidings.bench.command;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.command.Tidings;

class BenchCommandTest {
    @Test
    void theCommandListsItInTheSameWords() {
        var itself = Tidings.with(new BenchCommand());
        var listed = requireNonNull(Tidings.line().getSubcommands().get("bench"));

        assertThat(requireNonNull(itself.getSubcommands().get("bench"))
                        .getCommandSpec()
                        .usageMessage()
                        .description())
                .isEqualTo(listed.getCommandSpec().usageMessage().description());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--quick", "--figure=start"})
    void onlyAWholeRunIsRecorded(String part) {
        assertThat(Tidings.with(new BenchCommand()).execute("bench", "--record", part))
                .isEqualTo(1);
    }

    @Test
    void aFigureThatThereIsNotIsAnErrorBeforeAnythingStarts() {
        assertThat(Tidings.with(new BenchCommand()).execute("bench", "--figure", "speed"))
                .isEqualTo(1);
    }

    @Test
    void itExplainsItself() {
        var explained = new StringWriter();
        var line = Tidings.with(new BenchCommand()).setOut(new PrintWriter(explained));

        assertThat(line.execute("bench", "--help")).isZero();
        assertThat(explained.toString()).contains("--quick", "--record", "--compare", "--figure");
    }
}
