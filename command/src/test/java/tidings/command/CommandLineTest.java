package tidings.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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

    @Test
    void theVerbsAreThoseOfTheDocuments() {
        assertThat(line.getSubcommands().keySet())
                .contains("up", "ps", "stop", "start", "restart", "logs", "down", "test")
                .contains("events", "lag", "parked", "redrive", "position");
    }

    @Test
    void whatIsOnlyForTheBuildIsNotShown() {
        assertThat(line.getUsageMessage()).contains("  up ").doesNotContain("train");
    }
}
