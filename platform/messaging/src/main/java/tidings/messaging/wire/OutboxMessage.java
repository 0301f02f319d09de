package tidings.messaging.wire;

import java.time.Instant;
import java.util.UUID;

/// An event as it lies in the outbox and goes to its topic, in one of its versions.
///
/// @param schema the place of its schema, such as `payments/PaymentFailed/2`
public record OutboxMessage(
        UUID id, String topic, String key, String type, String schema, Instant time, Cause cause, String payload) {}
