package tidings.stories.parts;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import tidings.probes.broker.BrokerProbe;
import tidings.probes.broker.ConsumerLag;
import tidings.probes.broker.ConsumerPositions;
import tidings.provisioning.topics.Topics;
import tidings.stories.system.TheSystem;

/// The broker's own word on its topics: what is on them, who reads them, and how it keeps them.
public final class Broker {
    static final List<String> TOPICS = List.of("users", "orders", "payments");

    /// The consumers that have yet to hear something, and where.
    List<ConsumerLag> consumersBehind() {
        try (var broker = new BrokerProbe(TheSystem.running().broker())) {
            return ConsumerPositions.ofResidents(broker).behind();
        }
    }

    /// The offsets at which a service goes on, on each partition of which it has heard anything.
    public Map<TopicPartition, Long> heardBy(String service) {
        try (var broker = new BrokerProbe(TheSystem.running().broker())) {
            return broker.heardBy(service);
        }
    }

    /// The consumer groups that have read anything of this topic.
    public Set<String> readersOf(String topic) {
        try (var broker = new BrokerProbe(TheSystem.running().broker())) {
            return broker.groups().stream()
                    .filter(group -> hasReadOf(topic, broker.heardBy(group)))
                    .collect(toSet());
        }
    }

    private static boolean hasReadOf(String topic, Map<TopicPartition, Long> heard) {
        return heard.entrySet().stream().anyMatch(it -> it.getKey().topic().equals(topic) && it.getValue() > 0);
    }

    /// A consumer group that has ended, and where it was.
    public void forgets(String group) {
        try (var broker = Admin.create(TheSystem.running().broker())) {
            broker.deleteConsumerGroups(Set.of(group)).all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError("The broker does not forget " + group, e);
        }
    }

    /// How many records have ever been put on each partition.
    Map<String, Long> records() {
        try (var broker = new BrokerProbe(TheSystem.running().broker())) {
            return broker.ends(TOPICS).entrySet().stream()
                    .collect(toMap(it -> it.getKey().toString(), Map.Entry::getValue));
        }
    }

    /// Has a topic compacted as soon as that can be: a segment is closed by the next record that comes, and then there
    /// is nothing to wait for but the compactor's next round.
    public void compactsSoon(String topic) {
        configures(
                topic,
                Map.of(
                        "segment.ms", "1",
                        "max.compaction.lag.ms", "1",
                        "min.cleanable.dirty.ratio", "0",
                        "file.delete.delay.ms", "0"),
                OpType.SET);
    }

    /// Has all topics kept as the shop wants it.
    public void keepsAsUsual(String topic) {
        configures(topic, Map.of("min.cleanable.dirty.ratio", "", "file.delete.delay.ms", ""), OpType.DELETE);
        try (var broker = Admin.create(TheSystem.running().broker())) {
            Topics.provide(broker);
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError("The broker does not take the topics' configuration", e);
        }
    }

    private static void configures(String topic, Map<String, String> settings, OpType how) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var changes = settings.entrySet().stream()
                .map(it -> new AlterConfigOp(new ConfigEntry(it.getKey(), it.getValue()), how))
                .toList();
        try (var broker = Admin.create(TheSystem.running().broker())) {
            broker.incrementalAlterConfigs(Map.of(resource, changes)).all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError("The broker does not take the configuration of " + topic, e);
        }
    }

    public Map<String, String> configurationOf(String topic) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (var broker = Admin.create(TheSystem.running().broker())) {
            var all = broker.describeConfigs(List.of(resource)).all().get().values();
            return all.iterator().next().entries().stream()
                    .filter(entry -> entry.value() != null)
                    .collect(toMap(entry -> entry.name(), entry -> String.valueOf(entry.value())));
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError("The broker does not say how it keeps " + topic, e);
        }
    }
}
