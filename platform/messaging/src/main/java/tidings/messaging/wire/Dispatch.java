package tidings.messaging.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// An event on its way out.
///
/// @param source  who tells it
/// @param schemas where its schema is found
record Dispatch(OutboxMessage told, String source, String schemas) {
    ProducerRecord<byte[], byte[]> toRecord() {
        var dispatch = new ProducerRecord<>(
                told.topic(), told.key().getBytes(UTF_8), told.payload().getBytes(UTF_8));
        var headers = dispatch.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", told.id());
        add(headers, "ce_type", told.type());
        add(headers, "ce_source", source);
        add(headers, "ce_time", told.time());
        add(headers, "ce_dataschema", "%s/schemas/%s.json".formatted(schemas, told.schema()));
        add(headers, "content-type", "application/json");
        add(headers, "ce_causationid", told.cause().eventId());
        add(headers, "ce_correlationid", told.cause().correlationId());
        add(headers, "traceparent", told.cause().traceparent());
        return dispatch;
    }

    private static void add(Headers headers, String name, @Nullable Object value) {
        if (value != null) {
            headers.add(name, value.toString().getBytes(UTF_8));
        }
    }
}
