package tidings.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/// What a single broker on a small machine is told, wherever it runs: all but where it listens and where it writes.
public final class BrokerSettings {
    private static final String ALL = """
            process.roles=broker,controller
            node.id=1

            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=6
            offsets.retention.minutes=2147483647
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1

            broker.session.timeout.ms=3000
            broker.heartbeat.interval.ms=500
            num.network.threads=2
            num.io.threads=4
            log.cleaner.dedupe.buffer.size=8388608
            auto.create.topics.enable=false
            group.initial.rebalance.delay.ms=0
            log.message.timestamp.type=LogAppendTime
            """;

    private BrokerSettings() {}

    public static Properties all() {
        return with("");
    }

    static Properties with(String more) {
        var settings = new Properties();
        try {
            settings.load(new StringReader(ALL + more));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }
}
