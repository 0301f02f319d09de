package tidings.provisioning.steps;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import tidings.provisioning.Secrets;
import tidings.provisioning.TopicAccess;
import tidings.provisioning.Trouble;
import tidings.provisioning.topics.Topics;

/// Runs to its end before any service starts, or before one that is added to a running system: makes the topics, a
/// credential for each service, and lets each do what [TopicAccess] says. Nobody else may do anything.
public final class ProvideTopics {
    private static final String ADMINISTRATOR = "admin";
    private static final String PATIENCE_MILLIS = "60000";
    private static final int ITERATIONS = 4096;

    private ProvideTopics() {}

    /// Told where the broker is, and which service is added, if one is.
    public static void main(String... arguments) {
        var services = arguments.length > 1 ? List.of(TopicAccess.named(arguments[1])) : TopicAccess.resident();
        ProvisioningStep.run(
                "The topics are ready, and who may use them.",
                () -> provide(arguments[0], services, ProvisioningStep.secrets()));
    }

    private static void provide(String broker, List<TopicAccess> services, Secrets secrets)
            throws InterruptedException {
        try (var admin = Admin.create(settings(broker, secrets.read("kafka-admin-password")))) {
            Topics.provide(admin);
            admin.alterUserScramCredentials(credentials(services, secrets))
                    .all()
                    .get();
            admin.createAcls(services.stream().flatMap(Permissions::of).toList())
                    .all()
                    .get();
        } catch (ExecutionException failure) {
            throw trouble(broker, Objects.requireNonNull(failure.getCause()));
        } catch (KafkaException failure) { // its host has no address, for instance
            throw trouble(broker, Objects.requireNonNullElse(failure.getCause(), failure));
        }
    }

    private static Map<String, Object> settings(String broker, String password) {
        return Map.of(
                "bootstrap.servers",
                broker,
                "default.api.timeout.ms",
                PATIENCE_MILLIS,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(ADMINISTRATOR, password));
    }

    private static Trouble trouble(String broker, Throwable cause) {
        return switch (cause) {
            case TimeoutException _ ->
                new Trouble(
                        "The broker at %s does not answer, so there are no topics. Is it running?".formatted(broker),
                        cause);
            case SaslAuthenticationException _ ->
                new Trouble("The broker at %s refuses the password in kafka-admin-password.".formatted(broker), cause);
            default ->
                new Trouble("The topics could not be made at %s: %s".formatted(broker, cause.getMessage()), cause);
        };
    }

    private static List<UserScramCredentialAlteration> credentials(List<TopicAccess> services, Secrets secrets) {
        var mechanism = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
        return services.stream()
                .<UserScramCredentialAlteration>map(
                        it -> new UserScramCredentialUpsertion(it.service(), mechanism, secrets.read(it.password())))
                .toList();
    }
}
