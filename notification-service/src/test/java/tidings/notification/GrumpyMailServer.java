package tidings.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Speaks just enough SMTP to answer one command badly, every time.
final class GrumpyMailServer implements AutoCloseable {
    private final ServerSocket door = open();
    private final String command;
    private final String answer;

    /// Gives every recipient that answer.
    GrumpyMailServer(String answer) {
        this("RCPT", answer);
    }

    /// @param command as a line begins, such as `AUTH`
    GrumpyMailServer(String command, String answer) {
        this.command = command;
        this.answer = answer;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var caller = door.accept()) {
                converse(caller);
            } catch (IOException _) {
                // the next caller may be politer
            }
        }
    }

    private void converse(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
        say(caller, "220 grumpy");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            say(caller, line.startsWith(command) ? answer : politely(line));
        }
    }

    private static String politely(String line) {
        return switch (line.substring(0, 4)) {
            case "EHLO" -> "250-grumpy\r\n250 AUTH PLAIN"; // one line for each thing that it can do
            case "AUTH" -> "235 welcome";
            default -> "250 well";
        };
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
