package tidings.provisioning;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import tidings.events.Event;
import tidings.events.Families;
import tidings.events.Topic;

/// One topic for each family of events, kept for ever or by its last word on each key.
public final class Topics {
    private static final int PARTITIONS = 6;
    private static final short COPIES = 1;

    private Topics() {}

    /// Makes those that are missing.
    public static void create(Admin admin) throws InterruptedException, ExecutionException {
        for (var creation : admin.createTopics(topics()).values().values()) {
            ignoringExisting(creation);
        }
    }

    static List<NewTopic> topics() {
        return Families.all().stream().map(Topics::topic).toList();
    }

    private static NewTopic topic(Class<? extends Event> family) {
        var topic = Objects.requireNonNull(family.getAnnotation(Topic.class));
        return new NewTopic(topic.value(), PARTITIONS, COPIES)
                .configs(Map.of(
                        "cleanup.policy", topic.compacted() ? "compact" : "delete",
                        "retention.ms", "-1",
                        "message.timestamp.type", "LogAppendTime")); // when the broker took it, not when it was told
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
