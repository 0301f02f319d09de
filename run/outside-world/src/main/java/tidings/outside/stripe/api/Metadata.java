package tidings.outside.stripe.api;

import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What merchants write onto things for themselves, as it is kept in a column.
@Component
public class Metadata {
    private final JsonMapper json;

    Metadata(JsonMapper json) {
        this.json = json;
    }

    public String write(Map<String, String> metadata) {
        return json.writeValueAsString(metadata);
    }

    public Map<String, String> read(String column) {
        return json.readValue(column, new TypeReference<>() {});
    }
}
