package tidings.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.provisioning.ProvideSecrets;

/// A container sees its own secrets, and nobody else's.
@InContainers
class SecretsStory {
    private static final ComposeSystem SYSTEM = ComposeSystem.running();

    @ParameterizedTest
    @MethodSource
    void aContainerSeesItsOwnSecretsOnly(String container) {
        var seen = SYSTEM.compose()
                .says("exec", "--no-TTY", container, "ls", "/run/secrets")
                .lines();

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        ProvideSecrets.whoKnowsWhat().get(container));
    }

    static Stream<String> aContainerSeesItsOwnSecretsOnly() {
        return ProvideSecrets.whoKnowsWhat().keySet().stream()
                .filter(container -> !container.equals("topics") && !container.matches(".*-(migration|rebuild)"));
    }
}
