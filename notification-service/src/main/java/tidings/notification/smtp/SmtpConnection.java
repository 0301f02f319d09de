package tidings.notification.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.URLName;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.util.PropUtil;
import org.eclipse.angus.mail.util.SocketFetcher;

/// A line to a mail server. It is opened as the library would do it, but here, because only who has the socket can
/// wait for one answer longer than for another.
final class SmtpConnection implements AutoCloseable {
    private final Socket socket;
    private final int usual; // ms

    private SmtpConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.usual = socket.getSoTimeout();
    }

    static SmtpConnection open(Properties settings, URLName server) throws MessagingException {
        var prefix = "mail." + server.getProtocol();
        var isEncrypted = PropUtil.getBooleanProperty(settings, prefix + ".ssl.enable", isSecure(server));
        try {
            return new SmtpConnection(
                    SocketFetcher.getSocket(server.getHost(), server.getPort(), settings, prefix, isEncrypted));
        } catch (IOException failure) {
            throw new MessagingException("not reached", failure);
        }
    }

    static boolean isSecure(URLName server) {
        return server.getProtocol().equals("smtps");
    }

    Socket socket() {
        return socket;
    }

    /// How long to wait for the next answers; without a word as long as the settings say.
    void waitFor(Optional<Duration> patience) throws MessagingException {
        try {
            socket.setSoTimeout(
                    patience.map(Duration::toMillis).map(Math::toIntExact).orElse(usual));
        } catch (IOException failure) {
            throw new MessagingException("hung up", failure);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
