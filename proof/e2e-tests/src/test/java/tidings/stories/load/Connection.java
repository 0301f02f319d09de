package tidings.stories.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/// One kept-alive connection, with as little of HTTP/1.1 as it takes: on the machine that is measured, a client of
/// many abilities would take the processor away from the shop.
final class Connection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final String headers;

    Connection(URI shop, String token) throws IOException {
        socket = new Socket(shop.getHost(), shop.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = new BufferedInputStream(socket.getInputStream());
        headers = "Host: %s\r\nContent-Type: application/json\r\n%s"
                .formatted(shop.getAuthority(), token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n");
    }

    Reply send(String method, String path, String body) throws IOException {
        var request = "%s %s HTTP/1.1\r\n%sContent-Length: %d\r\n\r\n%s"
                .formatted(method, path, headers, body.length(), body);
        socket.getOutputStream().write(request.getBytes(UTF_8));
        var status = Integer.parseInt(line().substring(9, 12));
        var length = 0;
        for (var header = line().toLowerCase(Locale.ROOT);
                !header.isEmpty();
                header = line().toLowerCase(Locale.ROOT)) {
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (header.startsWith("transfer-encoding:")) {
                length = -1;
            }
        }
        return new Reply(status, length < 0 ? chunks() : read(length));
    }

    private String chunks() throws IOException {
        var text = new StringBuilder();
        for (var size = size(); size > 0; size = size()) {
            text.append(read(size));
            line();
        }
        line();
        return text.toString();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String read(int length) throws IOException {
        return new String(in.readNBytes(length), UTF_8);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The connection was closed");
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    record Reply(int status, String text) {
        Reply expect(int expected) throws IOException {
            if (status != expected) {
                throw new IOException("%d instead of %d: %s".formatted(status, expected, text));
            }
            return this;
        }

        String find(Pattern pattern) {
            return pattern.matcher(text).results().findFirst().orElseThrow().group(1);
        }
    }
}
