package tidings.stories.language;

import tidings.probes.mail.DeliveredMail;
import tidings.probes.mail.DeliveredMail.Recipient;

/// A letter as the mail server took it in.
public record Letter(DeliveredMail mail) {
    String messageId() {
        return mail.messageId();
    }

    String subject() {
        return mail.subject();
    }

    boolean isTo(Customer customer) {
        return mail.to().contains(new Recipient(customer.email()));
    }

    /// The sender makes a letter's id from what it is about.
    boolean isAbout(Order order) {
        return messageId().contains(order.id());
    }
}
