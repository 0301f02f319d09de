package tidings.local.apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulesTest {
    @TempDir
    private Path project;

    @BeforeEach
    void thePomListsThem() throws IOException {
        Files.writeString(project.resolve("pom.xml"), """
                <project>
                  <modules>
                    <module>flower-service</module>
                    <module>platform/web</module> <!-- slow -->
                  </modules>
                </project>
                """);
    }

    @Test
    void aModuleIsFoundByTheLastNameOfItsPlace() {
        var modules = Modules.of(project);

        assertThat(modules.directory("flower-service")).isEqualTo(project.resolve("flower-service"));
        assertThat(modules.directory("web")).isEqualTo(project.resolve("platform/web"));
        assertThat(modules.directories())
                .containsExactly(project.resolve("flower-service"), project.resolve("platform/web"));
    }

    @Test
    void whatThePomDoesNotListIsNoModule() {
        var modules = Modules.of(project);

        assertThat(modules.has("platform")).isFalse();
        assertThat(modules.has("service")).isFalse();
        assertThatThrownBy(() -> modules.directory("platform")).hasMessageContaining("no module platform");
    }
}
