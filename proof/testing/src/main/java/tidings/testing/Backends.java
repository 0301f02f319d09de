package tidings.testing;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.util.function.SingletonSupplier;
import tidings.local.postgres.LossyLine;
import tidings.provisioning.Login;
import tidings.provisioning.Migration;

/// Real backends for a test: `@SpringBootTest @Import(Backends.class)`.
///
/// One PostgreSQL and one Kafka per JVM, gone with it: in containers where a Docker engine answers, embedded elsewhere,
/// unless `-Dbackends` says which ([BackendChoice]). Every application context gets an empty database of its own;
/// the topics are shared.
@TestConfiguration(proxyBeanMethods = false)
public class Backends {
    static {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(3)); // a busy machine is slow
    }

    /// Started when the first test asks.
    private static final SingletonSupplier<RunningBackends> RUNNING = SingletonSupplier.of(RunningBackends::start);

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Login OWNER = new Login("owner", "of all that is tested");
    private static final Login SERVICE = new Login("tester", "of one thing at a time");

    /// @param line on which the database is reached, where a test has one
    @Bean
    static DynamicPropertyRegistrar backends(ObjectProvider<LossyLine> line) {
        return registry -> {
            addDatabase(registry, line.getIfAvailable());
            registry.add("spring.kafka.bootstrap-servers", broker()::address);
            running().addSecrets(registry);
        };
    }

    /// The database server, for a test that stops it.
    public static DatabaseBackend database() {
        return running().database();
    }

    /// The broker, for a test that stops it.
    public static BrokerBackend broker() {
        return running().broker();
    }

    /// An application's database, for a test that does what only the schema's owner may.
    public static DataSource asOwner(String url) {
        return new DriverManagerDataSource(url, OWNER.user(), OWNER.password());
    }

    /// The database has a schema before its application starts, and the application may not change it.
    private static void addDatabase(DynamicPropertyRegistry registry, @Nullable LossyLine line) {
        var name = "test_" + DATABASES.incrementAndGet();
        var server = database().server();
        var code = Thread.currentThread().getContextClassLoader();
        server.provide(name, OWNER, SERVICE);
        Migration.run(server.url(name), OWNER, SERVICE.user(), code);
        var url = server.url(name);
        registry.add("spring.datasource.url", () -> line == null ? url : line.through(url));
        registry.add("spring.datasource.username", SERVICE::user);
        registry.add("spring.datasource.password", SERVICE::password);
    }

    private static RunningBackends running() {
        return Objects.requireNonNull(RUNNING.get());
    }
}
