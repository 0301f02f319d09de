package tidings.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.local.apps.Apps;
import tidings.local.process.Home;
import tidings.provisioning.Trouble;

/// Only what is nothing but a read model is rebuilt: anybody else's program would be started a second time, and work.
class ReadModelTest {
    @TempDir
    Path directory;

    @Test
    void aServiceThatTellsEventsIsRefused() {
        bringsTheModule("order-service");

        assertThatThrownBy(() -> rebuild("order-service"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("it tells events");
    }

    @Test
    void whoseProgramDoesNotKnowHowIsRefused() {
        assertThatThrownBy(() -> rebuild("analytics-service"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("no module rebuild");
    }

    @Test
    void whoseProgramKnowsHowIsNot() {
        bringsTheModule("analytics-service");

        assertThatCode(() -> rebuild("analytics-service")).doesNotThrowAnyException();
    }

    @BeforeEach
    void theProjectHasAProgramForEachService() throws IOException {
        Files.copy(Path.of("../../pom.xml"), directory.resolve("pom.xml"));
    }

    private void bringsTheModule(String service) {
        try {
            var library = directory.resolve(service).resolve("target/app/lib/rebuild-1.0-SNAPSHOT.jar");
            Files.createDirectories(library.getParent());
            Files.createFile(library);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void rebuild(String service) {
        ReadModel.of(service, new LocalSystem(new Home(directory.resolve("home")), Apps.of(directory), 0));
    }
}
