package tidings.provisioning.topics;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
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
import tidings.events.contract.Topic;
import tidings.events.wire.Families;

/// One topic for each family of events, kept for ever or by its last word on each key.
public final class Topics {
    private static final int PARTITIONS = 6;
    private static final short COPIES = 1;

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
        return new NewTopic(topic.value(), PARTITIONS, COPIES).configs(Retention.of(topic));
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
