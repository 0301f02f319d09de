package tidings.messaging.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tidings.events.Event;
import tidings.events.wire.Attributes;
import tidings.events.wire.Content;
import tidings.events.wire.EventVersion;
import tidings.events.wire.Family;
import tidings.events.wire.Reading;
import tidings.messaging.Envelope;

/// Events on the wire: [CloudEvents](https://cloudevents.io) in the Kafka binding's binary mode, the event's JSON as
/// value and what is known of it in headers; structured mode is read, too. What can be read of a record is the same for
/// everybody ([Reading]).
public class WireFormat {
    /// The largest event, in bytes; a broker takes 1 MiB by default, and headers and key need some of that.
    public static final int LARGEST = 1_000_000;

    private final String source;
    private final String schemas;

    WireFormat(String source, String schemas) {
        this.source = source;
        this.schemas = schemas;
    }

    /// The messages that tell the event, one for each version in which it is told.
    public List<OutboxMessage> tell(Event event, Instant time, Cause cause) {
        var id = UuidCreator.getTimeOrderedEpoch(time);
        var family = Family.of(event.getClass());
        return family.toTell(event).stream()
                .map(version -> tell(id, family, event, version, time, cause))
                .toList();
    }

    private static OutboxMessage tell(
            UUID id, Family family, Event event, EventVersion version, Instant time, Cause cause) {
        var payload = version.write(event);
        var size = payload.getBytes(UTF_8).length;
        if (size > LARGEST) {
            throw new EventTooLarge(version.name(), size, LARGEST);
        }
        var schema = requireNonNull(version.schema(), "only what has a schema is told");
        return new OutboxMessage(id, family.topic(), event.key(), version.name(), schema, time, cause, payload);
    }

    public ProducerRecord<byte[], byte[]> write(OutboxMessage told) {
        return new Dispatch(told, source, schemas).toRecord();
    }

    public Delivery read(ConsumerRecord<byte[], byte[]> raw, Family family) {
        return switch (Reading.of(raw.key(), headersOf(raw), raw.value(), family)) {
            case Reading.Legible it ->
                new Delivery.Legible(raw, it.key(), envelope(raw, it), cause(it.content(), it.id()), it.event());
            case Reading.Unknown it -> new Delivery.Unknown(raw, it.key(), it.id(), it.type());
            case Reading.Illegible it -> new Delivery.Illegible(raw, it.key(), idOf(it, raw), it.type(), it.reason());
        };
    }

    private static Attributes headersOf(ConsumerRecord<?, ?> raw) {
        return name -> {
            var header = raw.headers().lastHeader(name);
            return header == null ? null : header.value();
        };
    }

    /// What says that it is an event, and not which, is known by its place: others on its key wait for it.
    private static @Nullable UUID idOf(Reading.Illegible read, ConsumerRecord<?, ?> raw) {
        return read.id() == null && read.announced() ? RecordLocation.idOf(raw) : read.id();
    }

    private static Envelope envelope(ConsumerRecord<?, ?> raw, Reading.Legible read) {
        var content = read.content();
        var told = content.attribute("source");
        return new Envelope(
                read.id(),
                read.version().event().getSimpleName(),
                told == null ? "unknown" : told,
                content.time(Instant.ofEpochMilli(raw.timestamp())),
                content.id("causationid"),
                content.attribute("correlationid"));
    }

    private static Cause cause(Content content, UUID id) {
        return new Cause(id, content.attribute("correlationid"), content.attribute("traceparent"));
    }
}
