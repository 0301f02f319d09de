package tidings.proof.command;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tidings.command.Tidings;

class ProveCommandTest {
    private final CommandLine line = Tidings.with(new ProveCommand());

    @ParameterizedTest
    @ValueSource(strings = {"-h", "--help"})
    void itExplainsItselfAsAVerbOfTheCommand(String help) {
        var words = new StringWriter();
        line.setOut(new PrintWriter(words));

        assertThat(line.execute("prove", help)).isZero();

        assertThat(words.toString()).startsWith("Usage: tidings prove").contains("--record", "--seed");
    }

    @Test
    void theCommandListsItInTheSameWords() {
        var listed = requireNonNull(Tidings.line().getSubcommands().get("prove"));

        assertThat(descriptionOf(listed)).containsExactly(descriptionOf(new CommandLine(new ProveCommand())));
    }

    private static String[] descriptionOf(CommandLine verb) {
        return verb.getCommandSpec().usageMessage().description();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--quick", "--random=10", "--list"})
    void onlyWhatBelongsToTheWholeProofIsRecorded(String part) {
        var errors = new StringWriter();
        line.setExecutionExceptionHandler((failure, _, _) -> {
            errors.append(failure.toString());
            return 1;
        });

        assertThat(line.execute("prove", "--record", part)).isEqualTo(1);
        assertThat(errors.toString()).contains("Only what belongs to the whole proof is recorded");
    }
}
