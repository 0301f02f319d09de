package tidings.probes;

import java.net.URI;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An answer in JSON. To read it throws [ProbeFailed] when it says that something went wrong.
///
/// @param from who gave it
public record JsonAnswer(URI from, int status, String body) {
    private static final int OK = 200;

    public boolean isOk() {
        return status == OK;
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(text());
    }

    public <T> T as(Class<T> type) {
        return JsonMapper.shared().readValue(text(), type);
    }

    /// The body, as it was sent.
    public String text() {
        if (!isOk()) {
            throw new ProbeFailed("%s answers %d %s".formatted(from, status, body));
        }
        return body;
    }
}
