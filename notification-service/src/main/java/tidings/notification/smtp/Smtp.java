package tidings.notification.smtp;

import static org.springframework.core.NestedExceptionUtils.getMostSpecificCause;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Objects;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import tidings.messaging.NeedsAPerson;

/// Hands messages over to the mail server. Of what the server answers, and of what the mail library throws, nothing is
/// told but codes: the texts can quote the address.
@Component
public class Smtp {
    private static final String DEFAULT_PROTOCOL = "smtp";

    private final JavaMailSenderImpl settings;

    Smtp(JavaMailSenderImpl settings) {
        this.settings = settings;
    }

    public MimeMessage newMessage() {
        return settings.createMimeMessage();
    }

    /// Returns when the server has taken charge of the message. Throws [Undeliverable] when it refuses it for good,
    /// [NotDelivered] when it may work another time, and [NeedsAPerson] when the server refuses the shop.
    public void handOver(MimeMessage message, InternetAddress recipient) throws Undeliverable, NotDelivered {
        var conversation = new Conversation(
                settings.getSession(), Objects.requireNonNullElse(settings.getProtocol(), DEFAULT_PROTOCOL));
        try {
            conversation.connect(
                    settings.getHost(), settings.getPort(), settings.getUsername(), settings.getPassword());
            conversation.sendMessage(message, new Address[] {recipient});
        } catch (MessagingException failure) {
            throw verdict(conversation, failure);
        } finally {
            end(conversation);
        }
    }

    private static NotDelivered verdict(Conversation conversation, MessagingException failure) throws Undeliverable {
        var refusal = conversation.refusal();
        if (refusal.isPresent()) {
            return verdict(refusal.get());
        }
        if (failure instanceof AuthenticationFailedException) {
            throw NeedsAPerson.forAll("notification-service has no password for the mail server, or none in a way that"
                    + " the server understands: give it the right name and password");
        }
        return new NotDelivered("the mail server cannot be reached, or has hung up: "
                + getMostSpecificCause(failure).getClass().getSimpleName());
    }

    private static NotDelivered verdict(Reply reply) throws Undeliverable {
        return switch (reply.verdict()) {
            case LATER -> new NotDelivered("the mail server does not take it for now: " + reply);
            case FINAL -> throw new Undeliverable("the mail server refuses it for good: " + reply);
            case PERSON ->
                throw new NeedsAPerson(
                        "The mail server does not pass on mail to this customer (%s), and would not if it"
                                        .formatted(reply)
                                + " were asked again: check whether it may relay for the shop, and whether it blocks"
                                + " it");
            case PERSON_FOR_ALL ->
                throw NeedsAPerson.forAll(
                        "The mail server refuses the shop (%s), and would refuse it again: check the".formatted(reply)
                                + " name and the password with which notification-service calls it, and its sender");
        };
    }

    /// What the server has taken it has taken, whatever becomes of the farewell.
    private static void end(Conversation conversation) {
        try {
            conversation.close();
        } catch (MessagingException _) {
            // it has hung up
        }
    }
}
