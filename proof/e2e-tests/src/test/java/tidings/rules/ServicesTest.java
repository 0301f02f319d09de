package tidings.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.provisioning.DeclaredService;
import tidings.provisioning.ServiceRegister;

/// What a service needs is declared in the register. Those who cannot read it there have to list the same.
class ServicesTest {

    @ParameterizedTest
    @MethodSource("services")
    void theBuildAndTheImagesKnowEachDeclaredService(DeclaredService service) {
        var name = service.name();

        assertThat(SourceTree.MODULES.has(name)).isTrue();
        assertThat(textOf("proof/e2e-tests/pom.xml")).contains("<artifactId>%s</artifactId>".formatted(name));
        assertThat(textOf("run/docker/Dockerfile"))
                .containsPattern("(?m)^COPY %1$s(/pom.xml)? %1$s/?$".formatted(placeOf(service)));
    }

    @ParameterizedTest
    @MethodSource("services")
    void theContainersOfAServiceAreThoseThatItNeeds(DeclaredService service) {
        var containers = textOf("docker-compose.yml");

        assertThat(containers)
                .contains("\n  %s:\n".formatted(service.name()))
                .contains("\n    image: tidings/%s\n".formatted(service.name()));
        service.database()
                .ifPresent(database -> assertThat(containers)
                        .contains("\n  %s-db:\n".formatted(database))
                        .contains("[ provide, Database, %s, %s-db ]".formatted(service.name(), database)));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceListensOnItsPortWhoeverStartsIt(DeclaredService service) {
        var ports = "(?s).*\\bport: %d\\b.*\\bport: %d\\b.*".formatted(service.port(), service.port() + 1000);

        assertThat(textOf(placeOf(service) + "/src/main/resources/application.yaml"))
                .matches(ports);
    }

    @ParameterizedTest
    @MethodSource("services")
    void aReadModelHearsAndBringsTheMeansToBeRebuiltAndNobodyElseDoes(DeclaredService service) {
        var brings = textOf(placeOf(service) + "/pom.xml").contains("<artifactId>rebuild</artifactId>");

        assertThat(brings).isEqualTo(service.isReadModel());
        assertThat(service.isHearingOnly() || !service.isReadModel()).isTrue();
    }

    static List<DeclaredService> services() {
        return ServiceRegister.declared();
    }

    /// The module's place, on whichever floor it is.
    private static String placeOf(DeclaredService service) {
        return SourceTree.ROOT.relativize(SourceTree.module(service.name())).toString();
    }

    private static String textOf(String file) {
        var path = SourceTree.ROOT.resolve(file);
        assertThat(Files.exists(path)).as(file).isTrue();
        return SourceTree.read(path);
    }
}
