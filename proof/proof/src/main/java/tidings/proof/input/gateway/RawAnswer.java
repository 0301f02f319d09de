package tidings.proof.input.gateway;

import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// An answer as it came over a connection; the names of its headers in lower case.
record RawAnswer(int status, Map<String, String> headers, String body) {
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /// A property of the JSON object that its body is.
    String text(String property) {
        return JsonMapper.shared().readTree(body).path(property).asString("");
    }

    UUID id(String property) {
        return UUID.fromString(text(property));
    }

    boolean isLast() {
        return header("connection").equalsIgnoreCase("close");
    }
}
