package tidings.local.postgres;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A line to a PostgreSQL server on which answers to COMMIT get lost: the server has committed, and the connection is
/// cut before its client gets to know. Of what only reads, every answer arrives.
///
/// Only what a proof or a test starts through it goes over this line.
public final class LossyLine implements Closeable {
    private final ServerSocket door;
    private final AtomicInteger lost = new AtomicInteger();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private volatile InetSocketAddress server = new InetSocketAddress(0);
    private volatile boolean loses;
    private volatile boolean cutAfterLoss;
    private volatile boolean cut;

    public LossyLine() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::letIn);
    }

    /// The URL of the same database, over this line.
    public String through(String jdbcUrl) {
        var place = URI.create(jdbcUrl.substring("jdbc:".length()));
        server = new InetSocketAddress(place.getHost(), place.getPort());
        return jdbcUrl.replace(
                place.getHost() + ":" + place.getPort(),
                door.getInetAddress().getHostAddress() + ":" + door.getLocalPort());
    }

    /// Loses every answer to a COMMIT from now on, until it is [mended][#mend].
    public void losesAnswers() {
        loses = true;
    }

    /// The next answer to a COMMIT is lost, and with it every connection; nobody gets another one.
    public void losesAnAnswerAndBreaks() {
        cutAfterLoss = true;
        loses = true;
    }

    /// Loses nothing from now on.
    public void mend() {
        loses = false;
        cutAfterLoss = false;
        cut = false;
    }

    /// How many answers were lost.
    public int lost() {
        return lost.get();
    }

    private void letIn() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException _) {
                return; // it has been closed
            }
        }
    }

    private void connect(Socket client) {
        try (client;
                var upstream = new Socket()) {
            if (!cut) {
                clients.add(client);
                upstream.connect(server, 2_000);
                Thread.ofVirtual().start(() -> carry(client, upstream));
                bringBack(upstream, client);
            }
        } catch (IOException _) {
            // those who were connected see the end of it
        } finally {
            clients.remove(client);
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // those who were connected see the end of it
        }
    }

    private void bringBack(Socket from, Socket to) throws IOException {
        var bytes = new byte[8_192];
        var commits = new CommitAnswers();
        for (var read = 0; read >= 0; read = from.getInputStream().read(bytes)) {
            if (commits.areIn(bytes, read) && loses) {
                lose();
                return;
            }
            to.getOutputStream().write(bytes, 0, read);
        }
    }

    private void lose() throws IOException {
        lost.incrementAndGet();
        if (cutAfterLoss) {
            cut = true;
            for (var client : clients) {
                client.close();
            }
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
