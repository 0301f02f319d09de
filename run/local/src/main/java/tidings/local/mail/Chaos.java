package tidings.local.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// Chaos has the mail server refuse on purpose, and remembers what it refused. As [Mailpit's
/// chaos](https://mailpit.axllent.org/docs/integration/chaos/), at more steps than these: `Connection`, `Hello`,
/// `Authentication`, `Sender`, `Recipient`, `Data` and `Message`.
final class Chaos {
    private volatile Map<String, Trigger> triggers = Map.of(); // by step
    private final ConcurrentLinkedQueue<Refusal> refusals = new ConcurrentLinkedQueue<>();

    /// @param probability in percent
    record Trigger(
            @JsonProperty("ErrorCode") int code,
            @JsonProperty("Probability") int probability) {}

    /// @param to        whom the letter was for; none where that was not said yet
    /// @param messageId which letter it was; none where that was not said yet
    record Refusal(
            @JsonProperty("Step") String step,
            @JsonProperty("ErrorCode") int code,
            @JsonProperty("To") @Nullable String to,
            @JsonProperty("MessageID") @Nullable String messageId) {}

    Map<String, Trigger> triggers() {
        return triggers;
    }

    /// Replaces what was said before.
    void set(Map<String, Trigger> others) {
        triggers = Map.copyOf(others);
    }

    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /// The code with which to refuse now, which is remembered; none where nothing is to be refused.
    OptionalInt strike(String step, @Nullable String to, @Nullable String messageId) {
        var trigger = triggers.get(step);
        if (trigger == null || ThreadLocalRandom.current().nextInt(100) >= trigger.probability) {
            return OptionalInt.empty();
        }
        refusals.add(new Refusal(step, trigger.code, to, messageId));
        return OptionalInt.of(trigger.code);
    }
}
