package tidings.notification.smtp;

/// The mail server does not take this letter for now, and would not from any other sender.
public class PutOff extends NotDelivered {
    private final String reply;

    PutOff(SmtpReply reply) {
        super("the mail server does not take it for now: " + reply);
        this.reply = reply.toString();
    }

    /// The server's reply, such as `452 4.2.2 to RCPT TO`.
    public String reply() {
        return reply;
    }
}
