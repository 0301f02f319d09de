package tidings.testing;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.testcontainers.kafka.KafkaContainer;
import tidings.local.broker.BrokerSettings;
import tidings.provisioning.topics.Topics;

/// Kafka in a container, with the settings of the embedded one.
final class BrokerContainer implements BrokerBackend {
    static final String IMAGE = "apache/kafka:4.3.1";
    private static final int PORT = 9092;

    /// How the container waits for the script that Testcontainers copies in. It is tried again while it is still being
    /// written, which the shell answers with 126 (text file busy), and for which Testcontainers would wait in vain.
    private static final String WAIT_FOR_THE_SCRIPT = """
            script=/tmp/testcontainers_start.sh
            while [ ! -f $script ]; do sleep 0.1; done
            while $script; [ $? = 126 ]; do sleep 0.1; done
            """;

    private final KafkaContainer container;
    private final Crashable crashable;

    BrokerContainer(int hostPort) {
        container = new KafkaContainer(IMAGE)
                .withCommand("sh", "-c", WAIT_FOR_THE_SCRIPT)
                .withEnv("KAFKA_HEAP_OPTS", "-Xms64m -Xmx256m")
                .withEnv("KAFKA_JVM_PERFORMANCE_OPTS", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        BrokerSettings.all().forEach((name, value) -> container.withEnv(variable((String) name), (String) value));
        crashable = new Crashable(container, hostPort, PORT);
    }

    @Override
    public String address() {
        return container.getBootstrapServers();
    }

    /// The topics are there as soon as the broker does its work.
    @Override
    public void start() {
        crashable.start();
        // The port answers before the broker does, and a client that looks for another broker then never pauses.
        var settings = Map.<String, Object>of("bootstrap.servers", address(), "metadata.recovery.strategy", "none");
        try (var admin = Admin.create(settings)) {
            Topics.provide(admin);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker at %s has no topics".formatted(address()), e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void kill() {
        crashable.kill();
    }

    /// How the image takes a setting.
    private static String variable(String setting) {
        return "KAFKA_" + setting.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
