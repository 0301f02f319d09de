package tidings.notification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsSpec;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ReplicaInfo;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The database and the broker, as a comparison of the queues in them sees both.
final class Storage implements AutoCloseable {
    private static final int PARTITIONS = 3;

    private final JdbcClient database;
    private final Admin broker;

    Storage(JdbcClient database, String broker) {
        this.database = database;
        this.broker = Admin.create(Map.of("bootstrap.servers", broker));
    }

    /// Forgets all letters, and makes a topic for the next ones.
    void prepare(String topic) {
        database.sql("delete from messaging.intent").update();
        database.sql("delete from letters").update();
        done(broker.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                .all());
        var fromTheBeginning =
                new AlterConfigOp(new ConfigEntry("share.auto.offset.reset", "earliest"), AlterConfigOp.OpType.SET);
        var group = new ConfigResource(ConfigResource.Type.GROUP, topic);
        done(broker.incrementalAlterConfigs(Map.of(group, List.of(fromTheBeginning)))
                .all());
    }

    /// Whether nothing waits in the queue any more, be it sent or dropped.
    boolean isEmpty(MailQueue queue, String topic) {
        if (queue == MailQueue.INTENTS) {
            return count("messaging.intent") == 0;
        }
        var group = broker.listShareGroupOffsets(Map.of(topic, new ListShareGroupOffsetsSpec()));
        var offsets = done(group.partitionsToOffsetInfo(topic));
        return offsets.size() == PARTITIONS
                && offsets.values().stream()
                        .allMatch(it -> it.lag().filter(lag -> lag == 0).isPresent());
    }

    /// Letters that were written and not sent.
    int unsent() {
        return count("letters where sent_at is null");
    }

    /// What the database has ever written to its log.
    long bytesInTheDatabase() {
        return database.sql("select (pg_current_wal_lsn() - '0/0')::bigint")
                .query(Long.class)
                .single();
    }

    /// What lies in all of the broker's topics.
    long bytesAtTheBroker() {
        return done(broker.describeLogDirs(List.of(1)).allDescriptions()).values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .map(LogDirDescription::replicaInfos)
                .map(Map::values)
                .flatMap(Collection::stream)
                .mapToLong(ReplicaInfo::size)
                .sum();
    }

    private int count(String rows) {
        return database.sql("select count(*) from " + rows).query(Integer.class).single();
    }

    private static <T> T done(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        broker.close();
    }
}
