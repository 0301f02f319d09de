package tidings.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import tidings.notification.Address;
import tidings.notification.Letter;
import tidings.notification.smtp.NotDelivered;
import tidings.notification.smtp.Smtp;
import tidings.notification.smtp.Undeliverable;

/// Puts letters into envelopes, and hands them over to the mail server.
@Component
class MailServer {
    static final String PRINTABLE = "[\\x21-\\x7e]+"; // what a line of SMTP can say

    private final Smtp smtp;
    private final InternetAddress sender;
    private final Clock clock;

    /// Throws [BadSender] when no letter could leave under that name.
    MailServer(Smtp smtp, @Value("${tidings.mail.from}") String sender, Clock clock) {
        this.smtp = smtp;
        this.sender = BadSender.check(sender);
        this.clock = clock;
    }

    /// Returns when the server has taken charge of the letter. Throws [Undeliverable] when the address is none,
    /// or the server refuses the letter for good, and `NotRetryable` when it refuses the shop. [NotDelivered]
    /// means that it may work another time.
    ///
    /// Every copy of a letter carries the same Message-ID, by which mail programs recognise it.
    void send(Letter letter, Address address) throws Undeliverable, NotDelivered {
        var recipient = recipient(address);
        smtp.handOver(composed(letter, address, recipient), recipient);
    }

    private MimeMessage composed(Letter letter, Address address, InternetAddress recipient) throws Undeliverable {
        try {
            var message = smtp.newMessage();
            var helper = new MimeMessageHelper(message, "UTF-8");
            helper.setFrom(sender);
            helper.setTo(recipient);
            helper.setSubject(letter.subject());
            helper.setText("Dear %s,%n%n%s%nTidings%n".formatted(address.name(), letter.text()));
            helper.setSentDate(Date.from(clock.instant()));
            message.saveChanges(); // which makes up an id
            message.setHeader("Message-ID", "<%s@tidings.example>".formatted(letter.id()));
            message.setHeader("Auto-Submitted", "auto-generated");
            return message;
        } catch (MessagingException _) {
            throw new Undeliverable("the letter cannot be put into an envelope");
        }
    }

    private static InternetAddress recipient(Address address) throws Undeliverable {
        try {
            var recipient = new InternetAddress(address.email(), true);
            if (recipient.getAddress().equals(address.email())
                    && address.email().matches(PRINTABLE)) {
                return recipient;
            }
        } catch (AddressException _) {
            // its message names the address
        }
        throw new Undeliverable("the customer's address is none");
    }
}
