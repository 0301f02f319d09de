package tidings.proof.faults.outside;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidings.local.process.Polling;
import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;

/// The mail server refuses at each step of the conversation, for now and for good. Where it refuses the shop, a person
/// has the letters sent again once that has been mended; what it refuses for good of a letter is lost, as predicted.
public record MailRefused() implements Fault {
    private static final List<String> STEPS =
            List.of("Connection", "Hello", "Authentication", "Sender", "Recipient", "Data", "Message");
    private static final List<Integer> CODES = List.of(451, 550);
    private static final int HALF = 50; // per cent
    private static final Duration MOMENT = Duration.ofMillis(500); // for what is under way
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "mail-refused";
    }

    @Override
    public String story() {
        return "the mail server refuses at each step of the conversation, for now and for good";
    }

    @Override
    public Optional<String> breaks() {
        return Optional.of("mail");
    }

    @Override
    public Duration length() {
        return Duration.ofSeconds(28);
    }

    /// None, if there is a step at which nothing was refused.
    @Override
    public int strike(FaultContext context) {
        var server = new MailServerControl(context.system());
        var each = context.length().dividedBy((long) STEPS.size() * CODES.size());
        return CODES.stream()
                .flatMap(code -> STEPS.stream().map(step -> refuse(step, code, each, server)))
                .min(Integer::compare)
                .orElseThrow();
    }

    /// Has the server refuse for a while, and until it has come to something.
    private static int refuse(String step, int code, Duration time, MailServerControl server) {
        var before = server.refusals(step);
        server.behaves(Map.of(step, Map.of("ErrorCode", code, "Probability", HALF)));
        FaultContext.pause(time);
        Polling.until(() -> server.refusals(step) > before, LONG_ENOUGH);
        server.behaves(Map.of());
        server.sendAgain();
        return server.refusals(step) - before;
    }

    /// What was under way when the server was mended may have found it otherwise.
    @Override
    public void mend(FaultContext context) {
        var server = new MailServerControl(context.system());
        Polling.until(
                () -> {
                    FaultContext.pause(MOMENT);
                    return server.sendAgain() == 0;
                },
                LONG_ENOUGH);
    }
}
