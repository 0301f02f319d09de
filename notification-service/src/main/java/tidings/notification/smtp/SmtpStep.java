package tidings.notification.smtp;

import static tidings.notification.smtp.ReplyVerdict.FINAL;
import static tidings.notification.smtp.ReplyVerdict.PERSON_FOR_ALL;

import java.util.Locale;
import java.util.Optional;

/// The steps of a conversation with a mail server.
enum SmtpStep {
    GREETING("at the connection", PERSON_FOR_ALL),
    HELLO("to EHLO", PERSON_FOR_ALL),
    AUTHENTICATION("to AUTH", PERSON_FOR_ALL),
    SENDER("to MAIL FROM", PERSON_FOR_ALL),
    RECIPIENT("to RCPT TO", FINAL),
    DATA("to DATA", FINAL),
    LETTER("after DATA", FINAL);

    private final String words;
    private final ReplyVerdict usual;

    SmtpStep(String words, ReplyVerdict usual) {
        this.words = words;
        this.usual = usual;
    }

    /// The step that a command begins; none where it is about no letter.
    static Optional<SmtpStep> begunBy(String command) {
        return switch (command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT)) {
            case "EHLO", "HELO" -> Optional.of(HELLO);
            case "AUTH" -> Optional.of(AUTHENTICATION);
            case "MAIL" -> Optional.of(SENDER);
            case "RCPT" -> Optional.of(RECIPIENT);
            case "DATA" -> Optional.of(DATA);
            case "." -> Optional.of(LETTER);
            default -> Optional.empty(); // STARTTLS, RSET, NOOP, QUIT
        };
    }

    /// What a refusal for good means here where its code says nothing particular: what is said before the recipient is
    /// known is about the shop.
    ReplyVerdict usual() {
        return usual;
    }

    @Override
    public String toString() {
        return words;
    }
}
