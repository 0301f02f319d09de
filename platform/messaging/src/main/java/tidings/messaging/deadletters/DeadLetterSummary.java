package tidings.messaging.deadletters;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is told of a dead letter in a list; `key` and `eventId` are missing where they were not legible.
public record DeadLetterSummary(
        long id,
        String topic,
        @Nullable String key,
        @Nullable UUID eventId,
        @Nullable String type,
        String reason,
        Instant parkedAt,
        int partition,
        long offset) {}
