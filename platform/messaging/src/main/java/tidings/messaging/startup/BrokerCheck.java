package tidings.messaging.startup;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.errors.AuthenticationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.kafka.core.KafkaAdmin;
import tidings.messaging.diagnostics.MissingPrerequisite;

/// Asks at the start whether the broker knows this service. One that refuses it will not change its mind, so that
/// ends the service ([MissingPrerequisite]). One that is away may come: until then what is told waits in the outbox.
class BrokerCheck implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(BrokerCheck.class);
    private static final int PATIENCE_MILLIS = 5_000;

    private final String service;
    private final KafkaAdmin kafka;

    BrokerCheck(String service, KafkaAdmin kafka) {
        this.service = service;
        this.kafka = kafka;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        var broker = kafka.getConfigurationProperties().get("bootstrap.servers");
        try (var admin = Admin.create(kafka.getConfigurationProperties())) {
            admin.describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS))
                    .nodes()
                    .get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof AuthenticationException refusal) {
                throw new MissingPrerequisite(
                        "The broker at %s refuses %s: %s".formatted(broker, service, refusal.getMessage()),
                        "Check that its password is the one in the secret %s-kafka-password.".formatted(service),
                        refusal);
            }
            log.warn(
                    "The broker at {} does not answer. {} works without it: what it tells and hears waits.",
                    broker,
                    service);
        }
    }
}
