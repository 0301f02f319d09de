package tidings.proof.checker;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// So many pieces of one product, as order-service and analytics each keep it.
record Line(String sku, long quantity, Price unitPrice) {
    static List<Line> read(@Nullable String json) {
        return json == null ? List.of() : List.of(JsonMapper.shared().readValue(json, Line[].class));
    }
}
