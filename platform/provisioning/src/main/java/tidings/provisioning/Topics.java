package tidings.provisioning;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import tidings.events.Event;
import tidings.events.Families;
import tidings.events.Topic;

/// One topic for each family of events, kept for ever or by its last word on each key.
public final class Topics {
    private static final int PARTITIONS = 6;
    private static final short COPIES = 1;
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

    private Topics() {}

    /// Makes those that are missing, and has all of them kept as it is said here.
    public static void provide(Admin admin) throws InterruptedException, ExecutionException {
        for (var creation : admin.createTopics(topics()).values().values()) {
            ignoringExisting(creation);
        }
        admin.incrementalAlterConfigs(topics().stream().collect(toMap(Topics::resource, Topics::settings)))
                .all()
                .get();
    }

    static List<NewTopic> topics() {
        return Families.all().stream().map(Topics::topic).toList();
    }

    private static NewTopic topic(Class<? extends Event> family) {
        var topic = Objects.requireNonNull(family.getAnnotation(Topic.class));
        var configuration = new HashMap<>(ALL);
        configuration.putAll(topic.compacted() ? KEPT_BY_ITS_LAST_WORD : KEPT_FOR_EVER);
        return new NewTopic(topic.value(), PARTITIONS, COPIES).configs(configuration);
    }

    private static ConfigResource resource(NewTopic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private static Collection<AlterConfigOp> settings(NewTopic topic) {
        return topic.configs().entrySet().stream()
                .map(it -> new AlterConfigOp(new ConfigEntry(it.getKey(), it.getValue()), OpType.SET))
                .toList();
    }

    private static void ignoringExisting(KafkaFuture<Void> creation) throws InterruptedException, ExecutionException {
        try {
            creation.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
