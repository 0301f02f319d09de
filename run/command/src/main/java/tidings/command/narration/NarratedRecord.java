package tidings.command.narration;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tidings.events.wire.Attributes;
import tidings.events.wire.Content;
import tidings.events.wire.Families;
import tidings.events.wire.Family;
import tidings.events.wire.Reading;

/// A record as the narrator hears it: where it lies, when the broker noted it, and what a service would read.
///
/// @param source   who says to have told it
/// @param happened when, as it says itself
record NarratedRecord(String place, Instant recorded, String source, Instant happened, Reading reading) {
    static NarratedRecord of(ConsumerRecord<byte[], byte[]> raw) {
        Attributes headers = name -> {
            var header = raw.headers().lastHeader(name);
            return header == null ? null : header.value();
        };
        var content = Content.of(headers, raw.value());
        var recorded = Instant.ofEpochMilli(raw.timestamp());
        return new NarratedRecord(
                "%s-%d, offset %d".formatted(raw.topic(), raw.partition(), raw.offset()),
                recorded,
                Optional.ofNullable(content.attribute("source")).orElse("?"),
                content.time(recorded),
                Reading.of(raw.key(), headers, raw.value(), Family.of(Families.on(raw.topic()))));
    }

    /// Whether the same is told in a newer version as well.
    boolean isOlderVersion() {
        return reading instanceof Reading.Legible event
                && event.version().isTold()
                && !event.version().isNewest();
    }
}
