package tidings.stories;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// A letter as the mail server took it in.
record Letter(
        @JsonProperty("ID") String id,
        @JsonProperty("MessageID") String messageId,
        @JsonProperty("Subject") String subject,
        @JsonProperty("To") List<Recipient> to) {

    boolean isTo(Customer customer) {
        return to.stream().anyMatch(recipient -> recipient.address.equals(customer.email()));
    }

    /// The sender makes a letter's id from what it is about.
    boolean isAbout(Order order) {
        return messageId.contains(order.id());
    }

    private record Recipient(@JsonProperty("Address") String address) {}
}
