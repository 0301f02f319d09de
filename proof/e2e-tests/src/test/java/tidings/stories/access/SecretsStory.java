package tidings.stories.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.provisioning.ServiceDatabase;
import tidings.provisioning.steps.ContainerSecrets;
import tidings.stories.InContainers;
import tidings.stories.system.ComposeSystem;

/// A container sees its own secrets, and nobody else's.
@InContainers
class SecretsStory {
    private static final ComposeSystem SYSTEM = ComposeSystem.running();

    @BeforeAll
    static void everybodyIsThere() {
        ServiceDatabase.added().forEach(database -> SYSTEM.add(database.service()));
    }

    @AfterAll
    static void theShopIsAsItWas() {
        ServiceDatabase.added().forEach(database -> SYSTEM.stop(database.service()));
    }

    @ParameterizedTest
    @MethodSource
    void aContainerSeesItsOwnSecretsOnly(String container, List<String> secrets) {
        var seen = SYSTEM.compose()
                .says("exec", "--no-TTY", container, "ls", "/run/secrets")
                .lines();

        assertThat(seen).containsExactlyInAnyOrderElementsOf(secrets);
    }

    /// Steps have come to their end, and are not there to be asked.
    static Stream<Arguments> aContainerSeesItsOwnSecretsOnly() {
        var ofThoseAdded = ServiceDatabase.added().stream().map(database -> ContainerSecrets.of(database.service()));
        return Stream.concat(Stream.of(ContainerSecrets.ofAll()), ofThoseAdded)
                .flatMap(knowledge -> knowledge.entrySet().stream())
                .filter(known -> !known.getKey().matches("(.+-)?(topics|migration|rebuild)"))
                .map(known -> Arguments.of(known.getKey(), known.getValue()));
    }
}
