package tidings.stories.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What came back over HTTP.
public record Answer(int status, String body, HttpResponse<String> response) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CLASS_NAME = Pattern.compile("\\b([a-z]+\\.)+[A-Z][A-Za-z]+");

    Answer(HttpResponse<String> response) {
        this(response.statusCode(), response.body(), response);
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /// The seconds after which to come again; 0 where the answer does not say.
    public long retryAfter() {
        return response.headers().firstValueAsLong("Retry-After").orElse(0);
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    public <T> T as(Class<T> type) {
        return JSON.readValue(body, type);
    }

    /// The same answer, of which that status was expected.
    public Answer expecting(int expected) {
        assertThat(status)
                .as("status of %s, which says: %s", this.response, body)
                .isEqualTo(expected);
        return this;
    }

    /// A refusal says so in a form that programs and people can read, and gives nothing away.
    public void refuses(int expected) {
        expecting(expected);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(json().propertyNames()).contains("type", "title", "status", "detail", "instance", "traceId");
        assertThat(body).doesNotContainPattern(CLASS_NAME).doesNotContain("Exception");
    }
}
