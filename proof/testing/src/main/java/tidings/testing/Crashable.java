package tidings.testing;

import java.time.Duration;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/// A container that stays when it is killed, and goes on from there when it is started again, on the same port of the
/// host. Testcontainers by itself would make another one, on another port.
record Crashable(GenericContainer<?> container) {
    static final Duration PATIENCE = Duration.ofMinutes(5);

    Crashable(GenericContainer<?> container, int hostPort, int port) {
        this(container);
        container.setPortBindings(List.of(hostPort + ":" + port));
        container.withStartupTimeout(PATIENCE);
    }

    void start() {
        container.start(); // does nothing but the first time
        if (!container.isRunning()) {
            DockerClientFactory.lazyClient()
                    .startContainerCmd(container.getContainerId())
                    .exec();
        }
    }

    void kill() {
        if (container.isRunning()) {
            DockerClientFactory.lazyClient()
                    .killContainerCmd(container.getContainerId())
                    .exec();
        }
    }
}
