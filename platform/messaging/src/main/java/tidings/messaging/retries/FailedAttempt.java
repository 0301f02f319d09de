package tidings.messaging.retries;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A try that failed.
///
/// @param key      as it was when that event was taken
/// @param letter   the number of the event that failed
/// @param retryAt  none when the key is left to a person
record FailedAttempt(
        RetriedKey key, long letter, int attempts, @Nullable Instant retryAt, String reason) {}
