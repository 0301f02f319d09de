package tidings.notification.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.OutputStream;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import tidings.messaging.Fence;

/// One conversation with a mail server. It notes at which step it was refused, and says what is in a letter only if
/// nobody else has taken the letter up meanwhile.
class Conversation extends SMTPTransport {
    private @Nullable Step step = Step.GREETING;
    private @Nullable Reply refusal;

    Conversation(Session session, String protocol) {
        super(session, new URLName(protocol, null, -1, null, null, null), protocol, protocol.equals("smtps"));
    }

    /// The refusal with which it came to its end; none where the server was not reached or did not answer.
    Optional<Reply> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        step = Step.begunBy(command).orElse(null);
        super.sendCommand(command);
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        var code = super.readServerResponse();
        if (step != null) {
            refusal = code >= 400 ? Reply.of(step, code, String.valueOf(getLastServerResponse())) : null;
        }
        return code;
    }

    @Override
    protected OutputStream data() throws MessagingException {
        Fence.pass();
        return super.data();
    }
}
