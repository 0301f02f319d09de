package tidings.testing;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;

/// The Docker engine in reach.
final class DockerEngine {
    private final DockerClientFactory docker;
    private final @Nullable String named;

    /// @param named where somebody wants it to be; any other would be a surprise to them
    DockerEngine(DockerClientFactory docker, @Nullable String named) {
        this.docker = docker;
        this.named = named;
    }

    /// The one that `DOCKER_HOST` names, or that Testcontainers finds.
    static DockerEngine inReach() {
        return new DockerEngine(DockerClientFactory.instance(), System.getenv("DOCKER_HOST"));
    }

    /// Why it does not serve us, if it does not.
    Optional<String> refusal() {
        try {
            var found = docker.getTransportConfig().getDockerHost();
            if (named != null && !URI.create(named).equals(found)) {
                return Optional.of("None answers at %s, which DOCKER_HOST names.".formatted(named));
            }
            docker.client();
            return Optional.empty();
        } catch (RuntimeException refused) {
            return Optional.of("Testcontainers says: " + refused.getMessage());
        }
    }
}
