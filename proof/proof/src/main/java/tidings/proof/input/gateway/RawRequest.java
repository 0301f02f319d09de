package tidings.proof.input.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request, or something else, as bytes on a connection.
final class RawRequest {
    private final byte[] bytes;
    private final boolean whole;
    private final @Nullable PossibleOrder wish;

    private RawRequest(byte[] bytes, boolean whole, @Nullable PossibleOrder wish) {
        this.bytes = bytes;
        this.whole = whole;
        this.wish = wish;
    }

    static RawRequest whole(String line, List<String> headers, byte[] body, @Nullable PossibleOrder wish) {
        return new RawRequest(written(line, headers, body), true, wish);
    }

    /// Nobody can tell where it ends but by the end of the connection.
    static RawRequest last(String line, List<String> headers, byte[] body) {
        return new RawRequest(written(line, headers, body), false, null);
    }

    void writeTo(OutputStream connection) throws IOException {
        connection.write(bytes);
    }

    /// Whether it ends where it says it does, so that another can follow on the same connection.
    boolean isWhole() {
        return whole;
    }

    /// The order that it may be; none when it is certainly no order.
    @Nullable
    PossibleOrder wish() {
        return wish;
    }

    /// Whether its answer has no body.
    boolean isHead() {
        return bytes.length > 4 && new String(bytes, 0, 5, ISO_8859_1).equals("HEAD ");
    }

    private static byte[] written(String line, List<String> headers, byte[] body) {
        var request = new ByteArrayOutputStream();
        request.writeBytes((line + "\r\n").getBytes(ISO_8859_1));
        headers.forEach(header -> request.writeBytes((header + "\r\n").getBytes(ISO_8859_1)));
        request.writeBytes("\r\n".getBytes(ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    @Override
    public String toString() {
        return ShownBytes.text(bytes);
    }
}
