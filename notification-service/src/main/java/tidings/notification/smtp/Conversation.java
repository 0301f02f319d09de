package tidings.notification.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.PropUtil;
import org.eclipse.angus.mail.util.SocketFetcher;
import org.jspecify.annotations.Nullable;
import tidings.messaging.Fence;

/// One conversation with a mail server. It notes at which step it was refused, and says what is in a letter only if
/// nobody else has taken the letter up meanwhile. After a letter's content it waits for the answer longer than
/// otherwise.
class Conversation extends SMTPTransport {
    private final URLName server;
    private final Duration patience;
    private @Nullable Socket line;
    private int usual; // ms
    private Step step = Step.GREETING;
    private boolean isAside;
    private @Nullable Reply refusal;

    /// @param patience how long it waits for the answer to a letter's content
    Conversation(Session session, URLName server, Duration patience) {
        super(session, server, server.getProtocol(), isSecure(server));
        this.server = server;
        this.patience = patience;
    }

    /// Calls the server, and signs in. The socket is opened here, as the library would do it, because only who has it
    /// can wait for one answer longer than for another.
    void begin() throws MessagingException {
        var prefix = "mail." + server.getProtocol();
        var settings = session.getProperties();
        var isEncrypted = PropUtil.getBooleanProperty(settings, prefix + ".ssl.enable", isSecure(server));
        try {
            line = SocketFetcher.getSocket(server.getHost(), server.getPort(), settings, prefix, isEncrypted);
            usual = line.getSoTimeout();
        } catch (IOException failure) {
            throw new MessagingException("not reached", failure);
        }
        connect(line);
    }

    /// How far it has come.
    Step step() {
        return step;
    }

    /// The refusal with which it came to its end; none where the server was not reached or did not answer.
    Optional<Reply> refusal() {
        return Optional.ofNullable(refusal);
    }

    /// What the server has taken it has taken, whatever becomes of the farewell.
    void end() {
        try (var _ = line) {
            close();
        } catch (MessagingException | IOException _) {
            // it has hung up
        }
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        var begun = Step.begunBy(command);
        isAside = begun.isEmpty();
        begun.ifPresent(this::reach);
        waitFor(begun.filter(Step.LETTER::equals).isPresent() ? Math.toIntExact(patience.toMillis()) : usual);
        super.sendCommand(command);
    }

    private void reach(Step next) {
        step = next;
        refusal = null; // the one before was not the last word
    }

    private void waitFor(int millis) throws MessagingException {
        try {
            if (line != null) {
                line.setSoTimeout(millis);
            }
        } catch (IOException failure) {
            throw new MessagingException("hung up", failure);
        }
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        var code = super.readServerResponse();
        if (!isAside && code >= 400) {
            refusal = Reply.of(step, code, String.valueOf(getLastServerResponse()));
        }
        return code;
    }

    @Override
    protected OutputStream data() throws MessagingException {
        Fence.pass();
        return super.data();
    }

    private static boolean isSecure(URLName server) {
        return server.getProtocol().equals("smtps");
    }
}
