package tidings.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {
    private final CommandLine line = Tidings.line();

    @Test
    void everyVerbIsExplained() {
        assertThat(line.getSubcommands().values())
                .allSatisfy(
                        verb -> assertThat(verb.getCommandSpec().usageMessage().description())
                                .isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-h", "--help"})
    void everyVerbExplainsItselfAndDoesNothing(String help) {
        assertThat(line.getSubcommands().keySet()).allSatisfy(verb -> {
            var words = new StringWriter();
            line.setOut(new PrintWriter(words));

            assertThat(line.execute(verb, help)).isZero();
            assertThat(words.toString()).startsWith("Usage: tidings " + verb);
        });
    }

    @Test
    void theVerbsAreThoseOfTheDocuments() {
        assertThat(line.getSubcommands().keySet())
                .contains("up", "ps", "stop", "start", "restart", "logs", "down", "test")
                .contains("events", "lag", "parked", "redrive", "discard", "position");
    }

    @Test
    void whatIsOnlyForTheBuildIsNotShown() {
        assertThat(line.getUsageMessage()).contains("  up ").doesNotContain("train");
    }
}
