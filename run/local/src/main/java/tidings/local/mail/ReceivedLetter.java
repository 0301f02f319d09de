package tidings.local.mail;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.RejectException;

/// A letter as the mail server has received it, reduced to what people ask about.
///
/// @param messageId as its sender chose it, without the angle brackets
record ReceivedLetter(
        String id,
        String messageId,
        @Nullable Mailbox from,
        List<Mailbox> to,
        String subject,
        Instant created,
        String text,
        int size) {

    /// Somebody's name and address.
    record Mailbox(String name, String address) {
        static Mailbox of(Address address) {
            return address instanceof InternetAddress internet
                    ? new Mailbox(Objects.requireNonNullElse(internet.getPersonal(), ""), internet.getAddress())
                    : new Mailbox("", address.toString());
        }
    }

    /// Reads a letter; throws [RejectException], which refuses it, when it is none.
    static ReceivedLetter read(byte[] content, Instant received) throws RejectException {
        try {
            var message = new MimeMessage(null, new ByteArrayInputStream(content));
            return new ReceivedLetter(
                    UUID.randomUUID().toString(),
                    Objects.requireNonNullElse(message.getMessageID(), "").replaceAll("[<>]", ""),
                    mailboxes(message.getFrom()).stream().findFirst().orElse(null),
                    mailboxes(message.getRecipients(RecipientType.TO)),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    received,
                    text(message),
                    content.length);
        } catch (MessagingException | IOException e) {
            throw new RejectException(554, "That is no letter: " + e.getMessage());
        }
    }

    boolean isTo(String address) {
        return to.stream().anyMatch(mailbox -> mailbox.address().equalsIgnoreCase(address));
    }

    private static List<Mailbox> mailboxes(Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses).map(Mailbox::of).toList();
    }

    /// The first plain text in the part.
    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                var text = text(inner);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
