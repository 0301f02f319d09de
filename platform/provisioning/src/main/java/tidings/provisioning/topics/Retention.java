package tidings.provisioning.topics;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tidings.events.contract.Topic;

/// What the broker keeps of a topic: everything for ever, or the last word on each key.
final class Retention {
    private static final String A_DAY = Long.toString(Duration.ofDays(1).toMillis());

    private static final Map<String, String> ALL = Map.of(
            "retention.ms", "-1", "message.timestamp.type", "LogAppendTime"); // when the broker took it, not when told
    private static final Map<String, String> KEPT_FOR_EVER = Map.of("cleanup.policy", "delete");

    /// Within 7 days the topic names nobody any more who was erased. It takes 2, unless the broker or
    /// user-service is away: a record is compacted once its segment is closed, which the first record does that
    /// comes a day after the segment's beginning; user-service sees to it that one comes, every 2 days after an
    /// erasure. Then it is compacted at once, because a day is how long a record may have to wait for that, however
    /// little there is to compact.
    private static final Map<String, String> KEPT_BY_ITS_LAST_WORD =
            Map.of("cleanup.policy", "compact", "segment.ms", A_DAY, "max.compaction.lag.ms", A_DAY);

    private Retention() {}

    static Map<String, String> of(Topic topic) {
        var settings = new HashMap<>(ALL);
        settings.putAll(topic.compacted() ? KEPT_BY_ITS_LAST_WORD : KEPT_FOR_EVER);
        return settings;
    }
}
