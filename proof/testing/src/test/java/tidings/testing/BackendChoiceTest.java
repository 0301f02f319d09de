package tidings.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;
import tidings.provisioning.Trouble;

class BackendChoiceTest {
    @Test
    void whoDoesNotMindGetsContainersWhereAnEngineAnswers() {
        assertThat(BackendChoice.of("auto").origin(Optional::empty)).isInstanceOf(Containers.class);
        assertThat(BackendChoice.of("auto").origin(BackendChoiceTest::refusal))
                .hasToString("embedded, because no Docker engine makes containers: None answers.");
    }

    @Test
    void whoWantsContainersIsToldThatThereAreNone() {
        assertThat(BackendChoice.of("docker").origin(Optional::empty)).isInstanceOf(Containers.class);
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> BackendChoice.of("docker").origin(BackendChoiceTest::refusal))
                .withMessageStartingWith(
                        "-Dbackends=docker wants containers, and no Docker engine makes them: None answers.")
                .withMessageEndingWith("Start one, or take the embedded backends: -Dbackends=embedded");
    }

    @Test
    void whoWantsEmbeddedBackendsDoesNotLookForAnEngine() {
        var origin = BackendChoice.of("embedded").origin(() -> {
            throw new AssertionError("looked for an engine");
        });

        assertThat(origin).isInstanceOf(Embedded.class);
    }

    @Test
    void aChoiceThatThereIsNotIsRefused() {
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> BackendChoice.of("podman"))
                .withMessage("-Dbackends is docker, embedded or auto, and not \"podman\".");
    }

    @Test
    void anEngineElsewhereThanWhereItIsWantedIsNone() {
        var engine = new DockerEngine(DockerClientFactory.instance(), "unix:///nowhere/docker.sock");

        assertThat(engine.refusal()).isPresent();
    }

    private static Optional<String> refusal() {
        return Optional.of("None answers.");
    }
}
