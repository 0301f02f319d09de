package tidings.local;

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
final class Topics {
    private static final int PARTITIONS = 6;
    private static final short COPIES = 1;

    private Topics() {}

    static void create(String broker) throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            for (var creation : admin.createTopics(topics()).values().values()) {
                ignoringExisting(creation);
            }
        }
    }

    private static List<NewTopic> topics() {
        return Families.all().stream().map(Topics::topic).toList();
    }

    private static NewTopic topic(Class<? extends Event> family) {
        var topic = Objects.requireNonNull(family.getAnnotation(Topic.class));
        return new NewTopic(topic.value(), PARTITIONS, COPIES)
                .configs(Map.of("retention.ms", "-1", "cleanup.policy", topic.compacted() ? "compact" : "delete"));
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
