package tidings.notification.delivery;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/// What is set as the sender of all letters is no address: no mail server would take any of them.
class BadSender extends RuntimeException {
    private BadSender(String sender) {
        super("The sender of letters is '%s', and that is not one address.".formatted(sender));
    }

    /// Checks a sender, such as `"Tidings, Inc." <shop@tidings.example>`.
    static InternetAddress check(String sender) {
        try {
            var address = new InternetAddress(sender, true);
            if (!address.isGroup() && address.getAddress().matches(MailServer.PRINTABLE)) {
                return address;
            }
        } catch (AddressException _) {
            // what is wrong is in the sentence
        }
        throw new BadSender(sender);
    }
}
