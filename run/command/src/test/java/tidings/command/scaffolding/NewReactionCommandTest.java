package tidings.command.scaffolding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// What a new service cannot be called, in this very project.
class NewReactionCommandTest {
    @BeforeEach
    void theProjectIsThisOne() {
        System.setProperty("tidings.project", "../..");
    }

    @AfterEach
    void itIsNotAnyMore() {
        System.clearProperty("tidings.project");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Loyalty", "loyal-ty", "x", "loyalty1", "../loyalty", "class", "true"})
    void whatIsNoNameIsRefused(String name) {
        assertThat(refusalOf(name)).contains("'" + name + "' cannot name a service", "such as loyalty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"order", "slack", "users", "recommendations", "messaging", "web", "gateway", "postgres", "target"
            })
    void whatIsTakenIsRefused(String name) {
        assertThat(refusalOf(name)).contains("The name " + name + " is taken");
    }

    private static String refusalOf(String name) {
        var said = new StringWriter();
        var line = new CommandLine(new NewReactionCommand())
                .setExecutionExceptionHandler((failure, _, _) -> {
                    said.append(failure.getMessage());
                    return 1;
                })
                .setErr(new PrintWriter(said));

        assertThat(line.execute(name)).isEqualTo(1);
        return said.toString();
    }
}
