package tidings.notification.smtp;

import static tidings.notification.smtp.RefusalSubject.RELAY;
import static tidings.notification.smtp.RefusalSubject.SHOP;
import static tidings.notification.smtp.ReplyVerdict.FINAL;
import static tidings.notification.smtp.ReplyVerdict.LATER;
import static tidings.notification.smtp.ReplyVerdict.PERSON;
import static tidings.notification.smtp.ReplyVerdict.PERSON_FOR_ALL;
import static tidings.notification.smtp.SmtpStep.SENDER;

import java.util.regex.Pattern;

/// A refusal of the mail server, without its text, which can quote the address.
///
/// @param status what the server says more precisely ([RFC 3463](https://www.rfc-editor.org/rfc/rfc3463)), such as
///               `5.1.1`; empty where it does not
record SmtpReply(SmtpStep step, int code, String status, RefusalSubject concern) {
    private static final Pattern STATUS = Pattern.compile("(?s)\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b.*");

    static SmtpReply of(SmtpStep step, int code, String text) {
        var match = STATUS.matcher(text);
        var status = match.matches() ? match.group(1) : "";
        return new SmtpReply(step, code, status, RefusalSubject.of(status, text));
    }

    /// What becomes of a letter by each reply of [RFC 5321](https://www.rfc-editor.org/rfc/rfc5321#section-4.3.2)
    /// at each step, by those of [authentication](https://www.rfc-editor.org/rfc/rfc4954#section-6), and by a
    /// host's that [takes no mail](https://www.rfc-editor.org/rfc/rfc7504). Together with the table in
    /// [RefusalSubject] this is all there is to decide it.
    ///
    /// | at | 4xx | 5xx | but |
    /// |---|---|---|---|
    /// | the connection, EHLO, AUTH | later | a person, for all | |
    /// | MAIL FROM | later | a person, for all | 552, too large: final |
    /// | RCPT TO | later | final | 5.7.x, or no relay: a person |
    /// | DATA, and after it | later | final | 5.7.x, or no relay: a person |
    /// | any step | | | 502, 503, 530, 534, 535, 538, and what is about the shop: a person, for all |
    ReplyVerdict verdict() {
        if (code < 500) {
            return LATER;
        }
        return switch (code) {
            case 502, 503, 530, 534, 535, 538 -> PERSON_FOR_ALL; // no words in common, or not who we say we are
            case 552 -> step.compareTo(SENDER) < 0 ? PERSON_FOR_ALL : FINAL;
            default -> refused();
        };
    }

    private ReplyVerdict refused() {
        if (concern == SHOP) {
            return PERSON_FOR_ALL;
        }
        return isOfLetter() && concern == RELAY ? PERSON : step.usual();
    }

    /// Whether the server knew by then for whom the letter is: what it says before that is about the shop.
    boolean isOfLetter() {
        return step.compareTo(SENDER) > 0;
    }

    /// The refusal in short, such as `550 5.1.1 to RCPT TO`.
    @Override
    public String toString() {
        return "%d%s%s %s".formatted(code, status.isEmpty() ? "" : " ", status, step);
    }
}
