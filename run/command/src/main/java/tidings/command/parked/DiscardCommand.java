package tidings.command.parked;

import java.util.HashMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tidings.command.management.Management;
import tidings.events.wire.SafeText;
import tidings.provisioning.Trouble;

/// `./tidings discard` asks a service to give up for good what it has parked.
@Command(
        name = "discard",
        description =
                "Gives up for good what a service has parked, with a reason: all of a key, one event, or something"
                        + " to be done outside. What waits behind it goes on.")
public final class DiscardCommand implements Runnable {
    @Mixin
    private final Target target = new Target();

    @Option(names = "--reason", required = true, description = "Why, for those who ask later. It is kept; name nobody.")
    private String reason = "";

    @Option(names = "--by", description = "Who has decided it (default: who you are on this machine).")
    private String by = System.getProperty("user.name", "nobody");

    @Override
    public void run() {
        var wish = target.wish();
        var words = new HashMap<>(wish.words());
        words.put("reason", reason);
        words.put("by", by);
        try (var management = new Management()) {
            var answer = management.post(target.service(), wish.endpoint() + "/discard", words);
            if (answer.has("problem")) {
                throw new Trouble(SafeText.line(answer.path("problem").asString()));
            }
            var many = answer.path("discarded").asLong();
            if (many == 0) {
                throw target.nothing();
            }
            System.out.printf("%,d given up.%n", many);
        }
    }
}
