package tidings.proof.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A line of an order: so many pieces of one product, as order-service and analytics each keep it.
public record ObservedLine(String sku, long quantity, Price unitPrice) {
    static List<ObservedLine> read(@Nullable String json) {
        return json == null ? List.of() : List.of(JsonMapper.shared().readValue(json, ObservedLine[].class));
    }

    @Override
    public String toString() {
        return "%d %s at %s".formatted(quantity, sku, unitPrice);
    }
}
