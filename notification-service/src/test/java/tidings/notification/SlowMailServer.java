package tidings.notification;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import tidings.events.UserId;

/// Takes its time over every letter, for as many callers at once as there are, and notes when it has taken which. While
/// it is shut it turns everybody away.
final class SlowMailServer implements AutoCloseable {
    private static final Pattern MESSAGE_ID = Pattern.compile("Message-ID: <welcome\\.(.+)@tidings\\.example>");

    private final ServerSocket door = door();
    private final Duration pause;
    private final Map<UserId, Queue<Long>> taken = new ConcurrentHashMap<>();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private volatile boolean open = true;

    SlowMailServer(Duration pause) {
        this.pause = pause;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    void shut() {
        open = false;
    }

    void open() {
        open = true;
    }

    boolean hasTaken(UserId customer) {
        return taken.containsKey(customer);
    }

    long countOf(Collection<UserId> customers) {
        return customers.stream().filter(this::hasTaken).count();
    }

    /// The moment at which it took the first copy of the letter, in the nanoseconds of [System#nanoTime()].
    long momentOf(UserId customer) {
        return copies(customer).element();
    }

    /// Copies beyond the first.
    int superfluous(Collection<UserId> customers) {
        return customers.stream()
                .filter(this::hasTaken)
                .mapToInt(it -> copies(it).size() - 1)
                .sum();
    }

    /// Callers that have found it shut.
    int turnedAway() {
        return turnedAway.get();
    }

    private Queue<Long> copies(UserId customer) {
        return taken.computeIfAbsent(customer, _ -> new ConcurrentLinkedQueue<>());
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                Thread.ofVirtual().start(() -> receive(caller));
            } catch (IOException _) {
                // the next caller may be luckier
            }
        }
    }

    private void receive(Socket caller) {
        try (caller) {
            if (open) {
                converse(caller);
            } else {
                turnedAway.incrementAndGet();
                say(caller, "421 shut");
            }
        } catch (IOException | InterruptedException _) {
            // hung up in the middle: what was not taken is the caller's
        }
    }

    private void converse(Socket caller) throws IOException, InterruptedException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), US_ASCII));
        say(caller, "220 slow");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            switch (line.split(" ", 2)[0]) {
                case "RCPT" -> {
                    Thread.sleep(pause);
                    say(caller, "250 well");
                }
                case "DATA" -> {
                    say(caller, "354 go on");
                    take(in);
                    say(caller, "250 taken");
                }
                default -> say(caller, "250 well");
            }
        }
    }

    private void take(BufferedReader in) throws IOException {
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            var id = MESSAGE_ID.matcher(line);
            if (id.matches()) {
                copies(UserId.of(id.group(1))).add(System.nanoTime());
            }
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
    }

    private static ServerSocket door() {
        try {
            return new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
