package tidings.command.scaffolding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.contentOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.provisioning.Trouble;

/// Tried on the very files that list the services.
class ServiceRegistrationTest {
    private static final Path ORIGINALS = Path.of("../..");
    private static final List<String> LISTS = List.of(
            "pom.xml",
            "proof/e2e-tests/pom.xml",
            "platform/provisioning/src/main/resources/tidings/provisioning/services.txt",
            "docker-compose.yml");

    @TempDir
    private Path project;

    @BeforeEach
    void theProjectListsItsServices() throws IOException {
        for (var list : LISTS) {
            var copy = project.resolve(list);
            Files.createDirectories(copy.resolveSibling("."));
            Files.copy(ORIGINALS.resolve(list), copy);
        }
    }

    @Test
    void aNewServiceIsAddedToEachListAndNothingElseIsChanged() throws IOException {
        var changes = registration().changes();

        assertThat(changes).hasSameSizeAs(LISTS).allSatisfy((file, content) -> {
            var before = contentOf(file.toFile()).lines().toList();
            var after = content.lines().toList();

            var kept = before.stream().filter(after::contains).toList();
            assertThat(kept).hasSizeGreaterThanOrEqualTo(before.size());
            assertThat(after).hasSizeGreaterThan(before.size()).containsSubsequence(kept);
            assertThat(after.stream().filter(line -> !before.contains(line)))
                    .isNotEmpty()
                    .anyMatch(line -> line.contains("parcel"))
                    .noneMatch(line -> line.contains("loyalty"));
        });
    }

    /// The order of the register is that of the ports.
    @Test
    void itComesLast() throws IOException {
        var register = project.resolve("platform/provisioning/src/main/resources/tidings/provisioning/services.txt");

        assertThat(registration().changes())
                .hasEntrySatisfying(
                        register,
                        content -> assertThat(content.lines().toList())
                                .last()
                                .asString()
                                .containsPattern("^parcel-service +8303 +128m +parcel +- +orders +added,read-model$"));
    }

    @Test
    void whatListsNoServicesAnyMoreIsNamedAndNothingIsChanged() throws IOException {
        Files.writeString(project.resolve("docker-compose.yml"), "services: {}");

        assertThatThrownBy(() -> registration().changes())
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("docker-compose.yml does not list services any more");
        assertThat(project.resolve("pom.xml")).hasSameTextualContentAs(ORIGINALS.resolve("pom.xml"));
    }

    private ServiceRegistration registration() {
        return new ServiceRegistration(
                project, new Template(ORIGINALS.resolve("added-services/template"), "parcel", 8303));
    }
}
