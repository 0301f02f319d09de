package tidings.proof.input.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/// A connection on which anything can be sent, however little it looks like HTTP.
final class RawConnection implements AutoCloseable {
    private final Socket socket = new Socket();
    private final InputStream in;

    RawConnection(URI server, Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), (int) patience.toMillis());
        in = new BufferedInputStream(socket.getInputStream());
    }

    /// The first answer that is not just a "go on". Throws [IOException] when none comes in time.
    RawAnswer ask(RawRequest request) throws IOException {
        send(request);
        var answers = new AnswerReader(in);
        var answer = answers.next(request.isHead());
        while (answer.status() < 200) {
            answer = answers.next(request.isHead());
        }
        return answer;
    }

    /// A client that is refused early may find the door shut before all was said; the answer lies there nevertheless.
    private void send(RawRequest request) throws IOException {
        try {
            request.writeTo(socket.getOutputStream());
            if (!request.isWhole()) {
                socket.shutdownOutput();
            }
        } catch (IOException shut) {
            if (in.available() == 0) {
                throw shut;
            }
        }
    }

    /// Shuts it, and it is no matter whether that works: nobody wants it any more.
    void abandon() {
        try {
            close();
        } catch (IOException _) {
            // it was of no more use anyway
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
