package tidings.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.DynamicPropertyRegistry;
import tidings.local.Broker;
import tidings.local.Database;
import tidings.local.Home;
import tidings.local.Lifeline;
import tidings.local.Ports;
import tidings.local.Secrets;

/// Real backends for a test: `@SpringBootTest @Import(Backends.class)`.
///
/// One PostgreSQL and one Kafka per JVM, gone with it. Every application context gets an empty database of its own;
/// the topics are shared.
@TestConfiguration(proxyBeanMethods = false)
public class Backends {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Bean
    static DynamicPropertyRegistrar backends() {
        return registry -> {
            addDatabase(registry);
            registry.add("spring.kafka.bootstrap-servers", broker()::address);
            addSecrets(registry, Secrets.of(Running.HOME).directory());
        };
    }

    /// The database server, for a test that stops it.
    public static Database database() {
        return Running.DATABASE;
    }

    /// The broker, for a test that stops it.
    public static Broker broker() {
        return Running.BROKER;
    }

    private static void addDatabase(DynamicPropertyRegistry registry) {
        var name = "test_" + DATABASES.incrementAndGet();
        execute("create database %s owner %s strategy file_copy".formatted(name, Running.LOGIN));
        registry.add("spring.datasource.url", () -> database().url(name));
        registry.add("spring.datasource.username", () -> Running.LOGIN);
        registry.add("spring.datasource.password", () -> Running.LOGIN);
    }

    private static void addSecrets(DynamicPropertyRegistry registry, Path directory) {
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

    private static void execute(String sql) {
        try (var connection = database().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Started when the first test asks.
    private static final class Running {
        static final String LOGIN = "tester";
        static final Home HOME = Lifeline.temporaryHome();
        static final Database DATABASE = new Database(HOME, Ports.free(1));
        static final Broker BROKER = new Broker(HOME, Ports.free(2));

        static {
            var broker = CompletableFuture.runAsync(BROKER::start);
            DATABASE.start();
            execute("create role tester login password 'tester'");
            broker.join();
        }
    }
}
