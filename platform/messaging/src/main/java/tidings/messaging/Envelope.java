package tidings.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of an event beyond what it says: a [CloudEvent](https://cloudevents.io)'s attributes.
///
/// @param id            the same in every copy of the event
/// @param type          the event's name, such as `OrderPlaced`
/// @param source        the service that told it
/// @param causationId   the id of the event that it reacts to; none when a request caused it
/// @param correlationId the id of the request at the beginning of it all
public record Envelope(
        UUID id,
        String type,
        String source,
        Instant time,
        @Nullable UUID causationId,
        @Nullable String correlationId) {}
