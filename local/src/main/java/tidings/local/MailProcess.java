package tidings.local;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import org.subethamail.smtp.server.SMTPServer;

/// What runs in the mail server's process.
final class MailProcess {
    private MailProcess() {}

    public static void main(String[] arguments) throws Exception {
        var letters = new Letters();
        var here = InetAddress.getLoopbackAddress();
        var http = HttpServer.create(new InetSocketAddress(here, Integer.parseInt(arguments[1])), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/api/v1/", new MailApi(letters));
        http.start();
        SMTPServer.port(Integer.parseInt(arguments[0]))
                .bindAddress(here)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .messageHandler((_, from, to, content) -> letters.add(Letter.read(content)))
                .build()
                .start();
    }
}
