package tidings.probes.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// A letter as it reached the mail server.
///
/// @param id        the mail server's, another one each time
/// @param messageId the sender's
public record DeliveredMail(
        @JsonProperty("ID") String id,
        @JsonProperty("MessageID") String messageId,
        @JsonProperty("Subject") String subject,
        @JsonProperty("To") List<Recipient> to) {

    public record Recipient(@JsonProperty("Address") String address) {}
}
