package tidings.rules.architecture;

import static java.lang.Integer.parseInt;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.provisioning.DeclaredService;
import tidings.provisioning.ServiceRegister;
import tidings.rules.SourceTree;

/// What a service needs is declared in the register. Those who cannot read it there have to list the same.
class ServicesTest {

    @ParameterizedTest
    @MethodSource("services")
    void theBuildKnowsEachDeclaredService(DeclaredService service) {
        assertThat(SourceTree.MODULES.has(service.name())).isTrue();
        assertThat(textOf("proof/e2e-tests/pom.xml")).contains("<artifactId>%s</artifactId>".formatted(service.name()));
    }

    @ParameterizedTest
    @MethodSource("services")
    void theContainersOfAServiceAreThoseThatItNeeds(DeclaredService service) {
        var containers = containersOf(service);

        assertThat(containers)
                .contains("\n  %s:\n".formatted(service.name()))
                .contains("\n    image: tidings/%s\n".formatted(service.name()))
                .contains("SERVICE: %s }".formatted(placeOf(service)));
        service.database()
                .ifPresent(database -> assertThat(containers)
                        .contains("\n  %s-db:\n".formatted(database))
                        .contains("[ provide, Database, %s, %s-db ]".formatted(service.name(), database)));
    }

    /// The containers of the shop are in one file; an added service brings its own, which that one includes.
    private static String containersOf(DeclaredService service) {
        var ofTheShop = textOf("docker-compose.yml");
        if (service.isResident()) {
            return ofTheShop;
        }
        var own = placeOf(service) + "/docker-compose.yml";
        assertThat(ofTheShop).contains("\n  - %s\n".formatted(own));
        return textOf(own);
    }

    @Test
    void theGatewayKnowsWhereServicesListen() {
        var addresses = Pattern.compile("\\$\\{(\\w+)_URL:http://localhost:(\\d+)\\}")
                .matcher(textOf("api-gateway/src/main/resources/application.yaml"))
                .results()
                .collect(toMap(
                        url -> url.group(1).toLowerCase(Locale.ROOT).replace('_', '-'), url -> parseInt(url.group(2))));

        var declared = services().stream().collect(toMap(DeclaredService::name, DeclaredService::port));
        assertThat(addresses)
                .isNotEmpty()
                .allSatisfy((name, port) -> assertThat(declared).containsEntry(name, port));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceListensOnItsDeclaredPort(DeclaredService service) {
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
