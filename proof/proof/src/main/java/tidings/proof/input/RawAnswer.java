package tidings.proof.input;

import java.util.Map;

/// An answer as it came over a connection; the names of its headers in lower case.
record RawAnswer(int status, Map<String, String> headers, String body) {
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    boolean isLast() {
        return header("connection").equalsIgnoreCase("close");
    }
}
