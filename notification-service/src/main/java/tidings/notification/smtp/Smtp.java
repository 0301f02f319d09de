package tidings.notification.smtp;

import static org.springframework.core.NestedExceptionUtils.getMostSpecificCause;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import tidings.messaging.NotRetryable;

/// Hands messages over to the mail server. Of what the server answers, and of what the mail library throws, nothing is
/// told but codes: the texts can quote the address.
@Component
public class Smtp {
    private final JavaMailSenderImpl settings;
    private final Duration patience;

    /// @param patience how long to wait for the answer to a letter's content: [10 minutes at
    ///                 least](https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.2.6), because who gives up
    ///                 sooner sends a letter again that has arrived
    Smtp(JavaMailSenderImpl settings, @Value("${tidings.mail.patience}") Duration patience) {
        this.settings = settings;
        this.patience = patience;
    }

    public MimeMessage newMessage() {
        return settings.createMimeMessage();
    }

    /// Returns when the server has taken charge of the message. Throws [Undeliverable] when it refuses it for
    /// good, [NotDelivered] when it may work another time ([PutOff] when the server puts off this message,
    /// [NotAnswered] when it may have taken it), and [NotRetryable] when the server refuses the shop.
    public void handOver(MimeMessage message, InternetAddress recipient) throws Undeliverable, NotDelivered {
        var conversation = new Conversation(settings.getSession(), server(), patience);
        try {
            conversation.begin();
            conversation.sendMessage(message, new Address[] {recipient});
        } catch (MessagingException failure) {
            throw verdict(conversation, failure);
        } finally {
            conversation.end();
        }
    }

    private URLName server() {
        return new URLName(
                Objects.requireNonNullElse(settings.getProtocol(), "smtp"),
                settings.getHost(),
                settings.getPort(),
                null,
                settings.getUsername(),
                settings.getPassword());
    }

    /// The verdict on a failure. Without a refusal an answer did not come, also to AUTH: the library takes any end of
    /// that step for a refusal. If AUTH could not be begun at all, there is nothing to wait for.
    private static NotDelivered verdict(Conversation conversation, MessagingException failure) throws Undeliverable {
        var refusal = conversation.refusal();
        if (refusal.isPresent()) {
            return verdict(refusal.get());
        }
        var step = conversation.step();
        if (failure instanceof AuthenticationFailedException && step != SmtpStep.AUTHENTICATION) {
            throw NotRetryable.forAll("notification-service has no password for the mail server, or none in a way that"
                    + " the server understands: give it the right name and password");
        }
        var what = getMostSpecificCause(failure).getClass().getSimpleName();
        return step == SmtpStep.LETTER
                ? new NotAnswered("the mail server has the letter, and has not said whether it takes it: " + what)
                : new NotDelivered("the mail server cannot be reached, or has hung up: " + what);
    }

    private static NotDelivered verdict(SmtpReply reply) throws Undeliverable {
        return switch (reply.verdict()) {
            case LATER ->
                reply.isOfLetter()
                        ? new PutOff(reply)
                        : new NotDelivered("the mail server does not take it for now: " + reply);
            case FINAL -> throw new Undeliverable("the mail server refuses it for good: " + reply);
            case PERSON ->
                throw new NotRetryable(
                        "The mail server does not pass on mail to this customer (%s), and would not if it"
                                        .formatted(reply)
                                + " were asked again: check whether it may relay for the shop, and whether it blocks"
                                + " it");
            case PERSON_FOR_ALL ->
                throw NotRetryable.forAll(
                        "The mail server refuses the shop (%s), and would refuse it again: check the".formatted(reply)
                                + " name and the password with which notification-service calls it, its sender, and"
                                + " whether the server blocks the shop or lets it send no more for now");
        };
    }
}
