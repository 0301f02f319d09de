package tidings.provisioning.steps;

import java.nio.file.Path;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidings.provisioning.Secrets;
import tidings.provisioning.Trouble;

/// A step of the provisioning as a program of its own, such as a container that runs to its end. What goes wrong is
/// one sentence, and a status by which those that wait for the step learn of it.
final class ProvisioningStep {
    private static final Logger log = LoggerFactory.getLogger(ProvisioningStep.class);

    private ProvisioningStep() {}

    static void run(String outcome, Work work) {
        try {
            work.run();
            log.info(outcome);
        } catch (Trouble trouble) {
            log.error(trouble.getMessage());
            System.exit(1);
        } catch (Exception unforeseen) {
            log.error("Not provided", unforeseen);
            System.exit(1);
        }
    }

    /// The secrets that are mounted into this container.
    static Secrets secrets() {
        return Secrets.in(Path.of(Objects.requireNonNullElse(System.getenv("TIDINGS_SECRETS"), "/run/secrets")));
    }

    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }
}
