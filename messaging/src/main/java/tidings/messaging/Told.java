package tidings.messaging;

import java.time.Instant;
import java.util.UUID;

/// An event as it lies in the outbox and goes to its topic.
record Told(UUID id, String topic, String key, String type, Instant time, Cause cause, String payload) {}
