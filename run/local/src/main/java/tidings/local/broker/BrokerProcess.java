package tidings.local.broker;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import tidings.provisioning.topics.Topics;

/// The process of the broker: one node that is broker and controller in one.
final class BrokerProcess {
    private BrokerProcess() {}

    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments[0]);
        var port = Integer.parseInt(arguments[1]);
        var settings = settings(data, port);
        format(data, settings);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        server.startup();
        createTopics("127.0.0.1:" + port);
        Files.createFile(data.resolve("ready"));
        server.awaitShutdown();
    }

    private static void createTopics(String broker) throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            Topics.provide(admin);
        }
    }

    private static Properties settings(Path data, int port) {
        var settings = BrokerSettings.with("""
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                controller.quorum.voters=1@127.0.0.1:%2$d
                """.formatted(port, port + 1));
        settings.setProperty("log.dirs", data.resolve("log").toString());
        return settings;
    }

    /// The first start gives the storage its identity.
    private static void format(Path data, Properties settings) throws IOException {
        if (Files.exists(data.resolve("log/meta.properties"))) {
            return;
        }
        var file = data.resolve("server.properties");
        try (var out = new PrintStream(Files.newOutputStream(file))) {
            settings.store(out, "The broker's settings at its first start");
            var format = new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
            if (StorageTool.execute(format, System.out) != 0) {
                throw new IOException("The storage in %s could not be formatted".formatted(data));
            }
        }
    }
}
