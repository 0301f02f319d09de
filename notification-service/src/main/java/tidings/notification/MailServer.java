package tidings.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import tidings.messaging.NeedsAPerson;

/// Hands letters over to the mail server, by SMTP.
@Component
class MailServer {
    private final JavaMailSender smtp;
    private final String sender;
    private final Clock clock;

    MailServer(JavaMailSender smtp, @Value("${tidings.mail.from}") String sender, Clock clock) {
        this.smtp = smtp;
        this.sender = sender;
        this.clock = clock;
    }

    /// Returns when the server has taken charge of the letter. Throws [Undeliverable] when the address is none, or the
    /// server refuses it for good, and [NeedsAPerson] when it refuses the shop for good. Any other exception
    /// means that it may work later.
    ///
    /// Every copy of a letter carries the same Message-ID, by which mail programs recognise it.
    void send(Letter letter, Address address) throws Undeliverable, MessagingException {
        var message = composed(letter, address, recipient(address));
        try {
            smtp.send(message);
        } catch (MailAuthenticationException failure) {
            Refusal.ofTheShop(failure).ifPresent(MailServer::leaveToAPerson);
            throw failure;
        } catch (MailSendException failure) {
            Refusal.ofTheShop(failure).ifPresent(MailServer::leaveToAPerson);
            var refusal = Refusal.in(failure).orElseThrow(() -> failure);
            if (refusal.isFinal()) {
                throw new Undeliverable(refusal.toString());
            }
            throw new MessagingException(refusal.toString()); // without its cause, whose text names the address
        }
    }

    private static void leaveToAPerson(Refusal refusal) {
        if (refusal.isFinal()) {
            throw new NeedsAPerson(
                    "The mail server refuses the shop (%d), and would refuse it again: check the name and"
                                    .formatted(refusal.code())
                            + " the password with which notification-service calls it, and its sender");
        }
    }

    private MimeMessage composed(Letter letter, Address address, InternetAddress recipient) throws MessagingException {
        var message = smtp.createMimeMessage();
        var helper = new MimeMessageHelper(message, "UTF-8");
        helper.setFrom(sender);
        helper.setTo(recipient);
        helper.setSubject(letter.kind().subject());
        helper.setText("Dear %s,%n%n%s%nTidings%n".formatted(address.name(), letter.text()));
        helper.setSentDate(Date.from(clock.instant()));
        message.setHeader("Message-ID", "<%s@tidings.example>".formatted(letter.id()));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static InternetAddress recipient(Address address) throws Undeliverable {
        try {
            return new InternetAddress(address.email(), true);
        } catch (AddressException e) {
            throw new Undeliverable("the customer's address is none");
        }
    }
}
