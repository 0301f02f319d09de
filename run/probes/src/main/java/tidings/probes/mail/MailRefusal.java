package tidings.probes.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// Something that the mail server has refused, by its own word.
///
/// @param to        whom the letter was for; none where that was not said yet
/// @param messageId which letter it was; none where that was not said yet
public record MailRefusal(
        @JsonProperty("Step") String step,
        @JsonProperty("ErrorCode") int code,
        @JsonProperty("To") @Nullable String to,
        @JsonProperty("MessageID") @Nullable String messageId) {}
