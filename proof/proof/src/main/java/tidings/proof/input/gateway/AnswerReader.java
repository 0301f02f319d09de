package tidings.proof.input.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The reader takes answers off a connection, one after the other.
record AnswerReader(InputStream in) {
    /// @param bodiless whether it has no body, whatever its headers say
    RawAnswer next(boolean bodiless) throws IOException {
        var first = line();
        if (!first.startsWith("HTTP/")) {
            return beforeThereWereHeaders(first);
        }
        var status = first.split(" ", 3);
        var headers = headers();
        var code = Integer.parseInt(status[1]);
        var body = bodiless || code < 200 || code == 204 || code == 304 ? "" : body(headers);
        return new RawAnswer(code, headers, body);
    }

    /// Reads the answer to what looks like HTTP/0.9, which is a body and nothing else.
    private RawAnswer beforeThereWereHeaders(String first) throws IOException {
        return new RawAnswer(200, Map.of(), first + new String(in.readAllBytes(), UTF_8));
    }

    private Map<String, String> headers() throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var parts = line.split(":", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts.length == 1 ? "" : parts[1].strip());
        }
        return headers;
    }

    private String body(Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            return chunks();
        }
        var length = headers.get("content-length");
        var bytes = length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
        return new String(bytes, UTF_8);
    }

    private String chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            body.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return body.toString(UTF_8);
    }

    private int size() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        int one = in.read();
        for (; one >= 0 && one != '\n'; one = in.read()) {
            line.write(one);
        }
        if (one < 0 && line.size() == 0) {
            throw new EOFException("the connection ended");
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }
}
