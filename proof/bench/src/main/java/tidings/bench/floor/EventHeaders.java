package tidings.bench.floor;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/// The headers of an event, or others that are as many and as long.
final class EventHeaders {
    private static final Map<String, String> ALL = Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            "019a0000-0000-7000-8000-000000000000",
            "ce_type",
            "OrderPlaced",
            "ce_source",
            "order-service",
            "ce_time",
            "2026-01-01T00:00:00.000000Z",
            "ce_dataschema",
            "http://localhost:8080/api/schemas/orders/OrderPlaced/1",
            "ce_correlationid",
            "019a0000-0000-7000-8000-000000000000",
            "content-type",
            "application/json");

    private EventHeaders() {}

    static void addTo(ProducerRecord<?, ?> record) {
        ALL.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    }
}
