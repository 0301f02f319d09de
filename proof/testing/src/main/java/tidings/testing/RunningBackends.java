package tidings.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import tidings.local.process.Home;
import tidings.local.process.Lifeline;

/// The backends of this JVM, once they run.
record RunningBackends(Home home, DatabaseBackend database, BrokerBackend broker) {
    private static final Logger log = LoggerFactory.getLogger(RunningBackends.class);

    static RunningBackends start() {
        var origin = BackendChoice.made().origin(DockerEngine.inReach()::refusal);
        log.info("PostgreSQL and Kafka are {}", origin);
        var home = Lifeline.temporaryHome();
        var running = new RunningBackends(home, origin.database(home), origin.broker(home));
        var broker = CompletableFuture.runAsync(running.broker::start);
        running.database.start();
        broker.join();
        return running;
    }

    void addSecrets(DynamicPropertyRegistry registry) {
        var directory = home.secrets().directory();
        registry.add("TIDINGS_SECRETS", directory::toString);
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                var content = Files.readString(file);
                registry.add(file.getFileName().toString(), () -> content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
