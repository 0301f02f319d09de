package tidings.proof.checker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import java.util.Set;
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
    private static final Set<String> ABOUT_A_LETTER = Set.of("Recipient", "Data", "Message");

    static List<Refusal> all(URI letters) {
        return List.of(Web.get(letters.resolve("/api/v1/chaos/refusals"), Refusal[].class));
    }

    /// Whether a letter is lost by it that is not to be sent again.
    boolean isFinal() {
        return code >= 500 && ABOUT_A_LETTER.contains(step);
    }
}
