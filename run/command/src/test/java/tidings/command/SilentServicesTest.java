package tidings.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.command.management.FakeService;

/// The command, as somebody calls it, never takes a service that does not answer for one that has nothing.
class SilentServicesTest {
    @TempDir
    private Path directory;

    private final FakeService service = new FakeService(1_200);

    @AfterEach
    void theServiceIsGone() {
        service.close();
    }

    /// How it ended, and what it said.
    private record Outcome(int status, String words, String complaint) {}

    @Test
    void aRedriveThatIsBrokenOffSaysWhatWasDoneAndThatTheRestIsNotKnown() throws Exception {
        service.answers("POST deadletters", 200, "{\"redriven\":1}");
        service.answers("GET deadletters?limit=500&after=1000", 500, "{\"error\":\"no connection\"}");

        var outcome = tidings("redrive", "order-service");

        assertThat(outcome.status).isEqualTo(1);
        assertThat(outcome.words).endsWith("101 events were done again.\n");
        assertThat(outcome.complaint)
                .contains("order-service answers 500 {\"error\":\"no connection\"}")
                .contains("What was done stays done. Of 1,200 no more than 1,000 were looked at")
                .contains("./tidings ps", "./tidings start order-service", "Then ask again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"redrive order-service", "parked order-service", "parked order-service --id 17"})
    void ofAStoppedServiceNothingIsSaidButThatItDoesNotAnswer(String words) throws Exception {
        service.close();

        var outcome = tidings(words.split(" "));

        assertThat(outcome.status).isEqualTo(1);
        assertThat(outcome.words).isEmpty();
        assertThat(outcome.complaint).contains("order-service does not answer: nobody listens on port ");
    }

    @Test
    void whoAnswersIsListedAlsoWhereOthersDoNot() throws Exception {
        var outcome = tidings("parked");

        assertThat(outcome.status).isEqualTo(1);
        assertThat(outcome.words).contains("key-17").contains("… and 200 more of order-service");
        assertThat(outcome.complaint)
                .contains("payment-service does not answer", "user-service does not answer", "is not known")
                .doesNotContain("order-service");
    }

    @Test
    void whatWasReadIsListedAlsoWhereTheRestIsNotKnown() throws Exception {
        service.answers("GET deadletters/count", 503, "");

        var outcome = tidings("parked", "order-service");

        assertThat(outcome.status).isEqualTo(1);
        assertThat(outcome.words.lines()).hasSize(1 + 1_000);
        assertThat(outcome.complaint).contains("order-service answers 503", "or how much more, is not known");
    }

    @Test
    void aLetterThatIsGoneMeanwhileIsPassedOver() throws Exception {
        service.parked.removeIf(id -> id > 2);
        service.answers("GET deadletters/2", 200, """
                {"id":2,"place":"payments-3@17","reason":"r","key":{"text":"k\\u202e"},"value":{"text":"v"},
                 "headers":[{"name":"n\\u001b[2J\\nheader","value":{"text":"one\\ntwo"}}]}""");

        var outcome = tidings("parked", "order-service", "--bytes");

        assertThat(outcome.status).as(outcome.complaint).isZero();
        assertThat(outcome.words)
                .contains("order-service 2, from payments-3@17", "\n  key: k·\n", "\n  value: v\n")
                .contains("\n  header n·[2J·header: one\n    two\n")
                .doesNotContain("order-service 1, from");
    }

    @Test
    void aLetterThatIsNotThereIsSaidNotToBe() throws Exception {
        var outcome = tidings("parked", "order-service", "--id", "4711");

        assertThat(outcome.status).isEqualTo(1);
        assertThat(outcome.complaint).isEqualTo("order-service has parked no event 4711.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"redrive order-service payments nobody", "discard order-service --id 4711 --reason gone"})
    void whereNothingWaitsThatIsSaid(String words) throws Exception {
        service.answers("POST deadletters", 200, "{\"redriven\":0,\"discarded\":0}");

        var outcome = tidings(words.split(" "));

        assertThat(outcome.status).isEqualTo(1);
        assertThat(outcome.words).isEmpty();
        assertThat(outcome.complaint)
                .isEqualTo("order-service has parked nothing of that kind, and nothing was changed."
                        + " What it has: ./tidings parked order-service\n");
    }

    @Test
    void whatAnEventSaysDoesNothingToATerminal() throws Exception {
        service.parked.removeIf(id -> id > 2);
        service.parksBecause("no order \\u001b[2J\\u202e7");
        service.answers("POST deadletters", 200, "{\"redriven\":0,\"problem\":\"no order \\u001b[2J\\n7\"}");

        var listed = tidings("parked", "order-service");
        var redriven = tidings("redrive", "order-service");
        var discarded = tidings("discard", "order-service", "--id", "1", "--reason", "gone");

        assertThat(listed.words).contains("no order ·[2J·7").doesNotContain("\u001b", "\u202e");
        assertThat(redriven.words).contains("  1 × no order ·[2J·7\n");
        assertThat(discarded.complaint).isEqualTo("no order ·[2J·7\n");
    }

    private Outcome tidings(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dtidings.project=../..",
                "-cp",
                System.getProperty("java.class.path"),
                Tidings.class.getName()));
        command.addAll(List.of(words));
        var complaint = directory.resolve("complaint");
        var builder = new ProcessBuilder(command).redirectError(complaint.toFile());
        builder.environment().put("TIDINGS_PORT_OFFSET", Integer.toString(service.offset()));
        builder.environment().put("TIDINGS_HOME", directory.resolve("home").toString());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), said, Files.readString(complaint));
    }
}
