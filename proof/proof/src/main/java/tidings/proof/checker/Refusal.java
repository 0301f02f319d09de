package tidings.proof.checker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that the mail server has refused, by its own word.
///
/// @param to        whom the letter was for; none where that was not said yet
/// @param messageId which letter it was; none where that was not said yet
record Refusal(
        @JsonProperty("Step") String step,
        @JsonProperty("ErrorCode") int code,
        @JsonProperty("To") @Nullable String to,
        @JsonProperty("MessageID") @Nullable String messageId) {
    /// The steps at which a letter is refused, and not the shop; and what notification-service calls them.
    private static final Map<String, String> ABOUT_A_LETTER =
            Map.of("Recipient", "to RCPT TO", "Data", "to DATA", "Message", "after DATA");

    static List<Refusal> all(URI letters) {
        return List.of(Web.get(letters.resolve("/api/v1/chaos/refusals"), Refusal[].class));
    }

    /// Whether a letter is lost by it that is not to be sent again.
    boolean isFinal() {
        return code >= 500 && ABOUT_A_LETTER.containsKey(step);
    }

    /// Why notification-service must have given up the letter.
    String reason() {
        return "the mail server refuses it for good: %d %s".formatted(code, ABOUT_A_LETTER.get(step));
    }
}
