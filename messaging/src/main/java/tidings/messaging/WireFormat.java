package tidings.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tidings.events.Event;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// Events on the wire: [CloudEvents](https://cloudevents.io) in the Kafka binding's binary mode, the event's JSON as
/// value and what is known of it in headers; structured mode is read, too. Unknown fields are passed over; a missing
/// one makes the event illegible, and so does one of another kind: nothing is rounded, and a text is no number.
class WireFormat {
    /// What a broker takes by default is 1 MiB a record; headers and key need some of that.
    static final int LARGEST = 1_000_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS) // a text is no number, and 12.0 no integer
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(LogicalType.Textual, WireFormat::onlyText)
            .annotationIntrospector(
                    AnnotationIntrospector.pair(new RequiredUnlessNullable(), new JacksonAnnotationIntrospector()))
            .changeDefaultPropertyInclusion(_ -> JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS))
            .build();

    private static void onlyText(MutableCoercionConfig coercion) {
        Stream.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                .forEach(shape -> coercion.setCoercion(shape, CoercionAction.Fail));
    }

    private final String source;
    private final String schemas;

    WireFormat(String source, String schemas) {
        this.source = source;
        this.schemas = schemas;
    }

    /// The same event once for each version in which it is told.
    List<Told> tell(Event event, Instant time, Cause cause) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var family = Family.of(event.getClass());
        return family.toTell(event).stream()
                .map(wording -> tell(id, family, event, wording, time, cause))
                .toList();
    }

    private static Told tell(UUID id, Family family, Event event, Wording wording, Instant time, Cause cause) {
        var payload = wording.write(JSON, event);
        var size = payload.getBytes(UTF_8).length;
        if (size > LARGEST) {
            throw new EventTooLarge(wording.name(), size, LARGEST);
        }
        var schema = requireNonNull(wording.schema(), "only what has a schema is told");
        return new Told(id, family.topic(), event.key(), wording.name(), schema, time, cause, payload);
    }

    ProducerRecord<byte[], byte[]> write(Told told) {
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

    Delivery read(ConsumerRecord<byte[], byte[]> raw, Family family) {
        var key = ShortText.of(raw.key());
        var content = Content.of(raw);
        var id = content.id();
        var type = content.attribute("type");
        if (key == null || id == null || type == null || content.problem() != null) {
            var problem = (key == null ? "no valid key" : content.problem()) + content.mode();
            return new Delivery.Illegible(raw, key, id, type, problem);
        }
        var wording = family.wordings().get(type);
        if (wording == null) {
            return new Delivery.Unknown(raw, key, id, type);
        }
        try {
            var event = wording.read(JSON, content.data());
            return event != null && event.key().equals(key)
                    ? new Delivery.Legible(raw, key, envelope(raw, content, id, wording), cause(content, id), event)
                    : new Delivery.Illegible(raw, key, id, type, "no %s about its key".formatted(type));
        } catch (RuntimeException illegible) { // whatever lies on a topic, it must not stall its partition
            var why = illegible.toString().lines().findFirst().orElse("");
            return new Delivery.Illegible(raw, key, id, type, "no valid %s%s: %s".formatted(type, content.mode(), why));
        }
    }

    private static Envelope envelope(ConsumerRecord<?, ?> raw, Content content, UUID id, Wording wording) {
        var told = content.attribute("source");
        return new Envelope(
                id,
                wording.event().getSimpleName(),
                told == null ? "unknown" : told,
                time(raw, content),
                ShortText.id(content.attribute("causationid")),
                content.attribute("correlationid"));
    }

    private static Cause cause(Content content, UUID id) {
        return new Cause(id, content.attribute("correlationid"), content.attribute("traceparent"));
    }

    /// An event that does not say its time happened when its record was made.
    private static Instant time(ConsumerRecord<?, ?> raw, Content content) {
        try {
            return Instant.parse(String.valueOf(content.attribute("time")));
        } catch (DateTimeException _) {
            return Instant.ofEpochMilli(raw.timestamp());
        }
    }

    private static void add(Headers headers, String name, @Nullable Object value) {
        if (value != null) {
            headers.add(name, value.toString().getBytes(UTF_8));
        }
    }
}
