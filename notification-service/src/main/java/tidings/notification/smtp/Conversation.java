package tidings.notification.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import tidings.messaging.Fence;

/// One conversation with a mail server. It notes at which step it was refused, and says what is in a letter only if
/// nobody else has taken the letter up meanwhile. After a letter's content it waits for the answer longer than
/// otherwise.
class Conversation extends SMTPTransport {
    private final URLName server;
    private final Duration patience;
    private @Nullable SmtpConnection connection;
    private SmtpStep step = SmtpStep.GREETING;
    private boolean isAside;
    private @Nullable SmtpReply refusal;

    /// @param patience how long it waits for the answer to a letter's content
    Conversation(Session session, URLName server, Duration patience) {
        super(session, server, server.getProtocol(), SmtpConnection.isSecure(server));
        this.server = server;
        this.patience = patience;
    }

    /// Calls the server, and signs in.
    void begin() throws MessagingException {
        connection = SmtpConnection.open(session.getProperties(), server);
        connect(connection.socket());
    }

    /// How far the conversation has come.
    SmtpStep step() {
        return step;
    }

    /// The refusal with which it came to its end; none where the server was not reached or did not answer.
    Optional<SmtpReply> refusal() {
        return Optional.ofNullable(refusal);
    }

    /// Ends the conversation: what the server has taken it has taken, whatever becomes of the farewell.
    void end() {
        try (var _ = connection) {
            close();
        } catch (MessagingException | IOException _) {
            // it has hung up
        }
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        var begun = SmtpStep.begunBy(command);
        isAside = begun.isEmpty();
        begun.ifPresent(this::reach);
        if (connection != null) {
            connection.waitFor(begun.filter(SmtpStep.LETTER::equals).map(_ -> patience));
        }
        super.sendCommand(command);
    }

    private void reach(SmtpStep next) {
        step = next;
        refusal = null; // the one before was not the last word
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        var code = super.readServerResponse();
        if (!isAside && code >= 400) {
            refusal = SmtpReply.of(step, code, String.valueOf(getLastServerResponse()));
        }
        return code;
    }

    @Override
    protected OutputStream data() throws MessagingException {
        Fence.pass();
        return super.data();
    }
}
