package tidings.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Speaks just enough SMTP to answer as it is told at each step, every time, to hang up there or to be silent, and
/// takes letters where it is told nothing.
public final class ScriptedMailServer implements AutoCloseable {
    private static final String GREETING = "connection";
    private static final String LETTER = "letter";
    private static final String FAREWELL = "hang up"; // in place of an answer
    private static final String SILENCE = "be silent";

    private final ServerSocket door = open();
    private final Map<String, String> script = new ConcurrentHashMap<>();
    private final Map<String, Duration> pauses = new ConcurrentHashMap<>();
    private final List<String> conversation = new CopyOnWriteArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    public ScriptedMailServer() {
        Thread.ofVirtual().start(this::serve);
    }

    /// Has the server answer this at that step from now on.
    ///
    /// @param step `connection`, a command as its line begins, such as `AUTH`, or `letter` for the end of DATA
    public ScriptedMailServer answers(String step, String answer) {
        script.put(step, answer);
        return this;
    }

    public ScriptedMailServer hangsUpAt(String step) {
        return answers(step, FAREWELL);
    }

    public ScriptedMailServer isSilentAt(String step) {
        return answers(step, SILENCE);
    }

    /// Has the server answer only after that time at that step from now on.
    public ScriptedMailServer takesItsTimeAt(String step, Duration time) {
        pauses.put(step, time);
        return this;
    }

    public void answersWell() {
        script.clear();
        pauses.clear();
    }

    public int port() {
        return door.getLocalPort();
    }

    /// The lines that were said to the server, but for those of letters.
    public List<String> conversation() {
        return conversation;
    }

    /// The letters that it had all of, whatever it answered, each as one text.
    public List<String> received() {
        return received;
    }

    /// The letters that the server took.
    public List<String> taken() {
        return taken;
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                Thread.ofVirtual().start(() -> converse(caller));
            } catch (IOException _) {
                // the next caller may be politer
            }
        }
    }

    private void converse(Socket caller) {
        try (caller) {
            var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
            answer(caller, GREETING, "220 scripted");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                conversation.add(line);
                var command = line.substring(0, Math.min(4, line.length()));
                if (answer(caller, command, politely(command)).startsWith("354")) {
                    take(in, caller);
                }
            }
        } catch (IOException | InterruptedException _) {
            // hung up
        }
    }

    private String answer(Socket caller, String step, String politely) throws IOException, InterruptedException {
        var answer = script.getOrDefault(step, politely);
        Thread.sleep(pauses.getOrDefault(step, Duration.ZERO));
        if (answer.equals(FAREWELL)) {
            caller.close();
        } else if (!answer.equals(SILENCE)) {
            say(caller, answer);
        }
        return answer;
    }

    private static String politely(String command) {
        return switch (command) {
            case "EHLO" -> "250-scripted\r\n250 AUTH PLAIN"; // one line for each thing that it can do
            case "AUTH" -> "235 welcome";
            case "DATA" -> "354 go on";
            default -> "250 well";
        };
    }

    private void take(BufferedReader in, Socket caller) throws IOException, InterruptedException {
        var letter = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        received.add(letter.toString());
        if (answer(caller, LETTER, "250 taken").startsWith("250")) {
            taken.add(letter.toString());
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
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
