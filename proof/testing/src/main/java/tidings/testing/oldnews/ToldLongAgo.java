package tidings.testing.oldnews;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An example as it lies on its topic. Written by hand: what was told once stays as it is, whatever the code of today
/// does.
record ToldLongAgo(Example example, UUID id) {
    private static final JsonMapper JSON = new JsonMapper();

    ProducerRecord<byte[], byte[]> about(Object order) {
        var json = (ObjectNode) JSON.readTree(example.json());
        if (json.has("orderId")) {
            json.put("orderId", order.toString());
        }
        var key = json.path(json.has("orderId") ? "orderId" : "userId").asString();
        var told = new ProducerRecord<>(
                example.topic(), key.getBytes(UTF_8), json.toString().getBytes(UTF_8));
        headers().forEach((name, value) -> told.headers().add(name, value.getBytes(UTF_8)));
        return told;
    }

    private Map<String, String> headers() {
        return Map.of(
                "ce_specversion", "1.0",
                "ce_id", id.toString(),
                "ce_type", example.type(),
                "ce_source", "a-service",
                "ce_time", "2026-03-01T12:00:00Z",
                "ce_dataschema", "http://localhost:8080/schemas/%s.json".formatted(example),
                "content-type", "application/json");
    }
}
