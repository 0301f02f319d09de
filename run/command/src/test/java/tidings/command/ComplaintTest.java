package tidings.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.command.management.Complaint;
import tidings.command.management.FakeService;
import tidings.command.management.Management;
import tidings.command.management.NoAnswer;

/// A service that does not say how it is, is not well.
class ComplaintTest {
    @TempDir
    private Path home;

    private final FakeService service = new FakeService(0);
    private final Management management = new Management();

    @AfterEach
    void theServiceIsGone() {
        service.close();
        management.close();
    }

    @Test
    void whatIsDownIsSaidWithItsReason() {
        service.answers("GET health", 503, """
                {"status":"DOWN","components":{
                 "relay":{"status":"DOWN","details":{"problem":"no \\u001b[2Jbroker"}},"db":{"status":"UP"}}}""");

        assertThat(complaints()).containsExactly(new Complaint("order-service", "relay", "no ·[2Jbroker"));
    }

    @Test
    void whoIsWellSaysNothing() {
        service.answers("GET health", 200, "{\"status\":\"UP\"}");

        assertThat(complaints()).isEmpty();
    }

    @Test
    void anErrorIsNoHealth() {
        service.answers("GET health", 500, "{\"status\":500,\"error\":\"Internal Server Error\"}");

        assertThat(complaints())
                .singleElement()
                .satisfies(it -> assertThat(it.problem()).startsWith("order-service answers 500 "));
    }

    @Test
    void norIsSilence() {
        service.neverAnswers("GET health");

        try (var impatient = new Management(Duration.ofMillis(500))) {
            assertThat(Complaint.of(service.in(home), impatient))
                    .containsExactly(new Complaint("order-service", "health", "order-service does not answer in time"));
        }
    }

    @Test
    void anOutboxOfWhichNothingIsHeardIsNotTakenForNone() {
        service.answers("GET outbox", 200, "{\"depth\":17,\"oldestSeconds\":1.5}");
        var silent = new ArrayList<NoAnswer>();

        var table = LagCommand.outboxes(service.system(home), silent);

        assertThat(table.toString()).contains("order-service   17        1.5 s");
        assertThat(silent).extracting(NoAnswer::what).anyMatch(it -> it.startsWith("payment-service does not answer"));
    }

    private List<Complaint> complaints() {
        return Complaint.of(service.in(home), management);
    }
}
