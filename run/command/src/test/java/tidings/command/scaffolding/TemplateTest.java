package tidings.command.scaffolding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The template that lies in the source tree, of which a service called parcel is made.
class TemplateTest {
    private static final Path ORIGINAL = Path.of("../../added-services/template");

    @TempDir
    private Path place;

    @BeforeEach
    void aServiceIsMade() throws IOException {
        new Template(ORIGINAL, "parcel", 8303).copyTo(place);
    }

    @Test
    void whatIsWrittenThereIsCopiedAndNothingThatIsBuilt() throws IOException {
        assertThat(copied())
                .hasSizeGreaterThan(5)
                .contains(
                        "parcel-service/pom.xml",
                        "parcel-service/docker-compose.yml",
                        "parcel-service/src/main/java/tidings/parcel/ParcelApplication.java",
                        "parcel-service/src/test/java/tidings/parcel/OrderReactionsTest.java")
                .noneMatch(file -> file.contains("/target/"));
    }

    @Test
    void nothingSpeaksOfTheTemplateAnyMore() throws IOException {
        assertThat(copied())
                .allSatisfy(file -> assertThat(place.resolve(file))
                        .content()
                        .doesNotContainIgnoringCase("example")
                        .doesNotContain(">template<"));
    }

    @Test
    void theNameAndThePortsAreItsOwn() {
        assertThat(place.resolve("parcel-service/pom.xml"))
                .content()
                .contains("<artifactId>parcel-service</artifactId>");
        assertThat(place.resolve("parcel-service/src/main/resources/application.yaml"))
                .content()
                .contains("application.name: parcel-service", "server.port: 8303", "server.port: 9303");
    }

    private List<String> copied() throws IOException {
        try (var files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> place.relativize(file).toString())
                    .toList();
        }
    }
}
