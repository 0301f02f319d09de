package tidings.local.mail;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/// The process of the mail server: SMTP on one port, and HTTP on another.
final class DevMailProcess {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private DevMailProcess() {}

    public static void main(String[] arguments) throws Exception {
        var letters = new ReceivedLetters();
        var chaos = new Chaos();
        serveHttp(Integer.parseInt(arguments[1]), letters, chaos);
        serveSmtp(Integer.parseInt(arguments[0]), letters, chaos, InstantSource.system());
    }

    private static void serveHttp(int port, ReceivedLetters letters, Chaos chaos) throws IOException {
        var http = HttpServer.create(new InetSocketAddress(HERE, port), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/api/v1/", new MailApi(letters));
        http.createContext("/api/v1/chaos", new ChaosApi(chaos));
        http.start();
    }

    /// Serves SMTP, with or without signing in.
    private static void serveSmtp(int port, ReceivedLetters letters, Chaos chaos, InstantSource clock) {
        var smtp = SMTPServer.port(port)
                .bindAddress(HERE)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((_, _, _) -> {}))
                .sessionHandler(refusing(chaos))
                .messageHandler(
                        (_, _, to, content) -> take(ReceivedLetter.read(content, clock.instant()), to, letters, chaos))
                .build();
        RefusingCommand.replaceAll(smtp.getCommandHandler(), chaos);
        smtp.start();
    }

    private static void take(ReceivedLetter letter, String to, ReceivedLetters letters, Chaos chaos)
            throws RejectException {
        var refusal = chaos.strike("Message", to, letter.messageId());
        if (refusal.isPresent()) {
            throw new RejectException(refusal.getAsInt(), "<%s>: refused on purpose".formatted(to));
        }
        letters.add(letter);
    }

    private static SessionHandler refusing(Chaos chaos) {
        return new SessionHandler() {
            @Override
            public SessionAcceptance accept(Session session) {
                var refusal = chaos.strike("Connection", null, null);
                return refusal.isPresent()
                        ? SessionAcceptance.failure(refusal.getAsInt(), "refused on purpose")
                        : SessionAcceptance.success();
            }

            @Override
            public void onSessionEnd(Session session) {}
        };
    }
}
