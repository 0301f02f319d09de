package tidings.messaging.retries;

import java.time.Instant;

/// A parked key whose events are retried.
///
/// @param attempts so often was the first event of its queue tried
/// @param retryAt  since when it is due; any change to the key changes that
record RetriedKey(String topic, String key, int attempts, Instant retryAt) {
    /// The key with its next event, which is as good as new.
    RetriedKey advanced() {
        return new RetriedKey(topic, key, 0, retryAt);
    }
}
