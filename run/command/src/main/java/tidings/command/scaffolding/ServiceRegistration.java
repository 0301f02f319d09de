package tidings.command.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tidings.provisioning.Trouble;

/// The registration makes a new service known where all services are listed: to the build, to the containers, and
/// to the register that says what each needs.
///
/// @param template written for a service called example, as all texts here are
record ServiceRegistration(Path project, Template template) {
    private static final String DEPENDENCY = """
                <dependency>
                  <groupId>tidings</groupId>
                  <artifactId>example-service</artifactId>
                  <version>${project.version}</version>
                  <type>pom</type>
                  <scope>test</scope>
                  <exclusions>
                    <exclusion>
                      <groupId>*</groupId>
                      <artifactId>*</artifactId>
                    </exclusion>
                  </exclusions>
                </dependency>
            """;

    private static final String REGISTER = "platform/provisioning/src/main/resources/tidings/provisioning/services.txt";

    /// A place in a file where something is put: behind the last match of the pattern.
    private record Place(String file, String behind, String text) {}

    /// The files that change, and what shall be in them. Throws [Trouble] when a place is not found.
    Map<Path, String> changes() throws IOException {
        var changes = new LinkedHashMap<Path, String>();
        for (var place : places()) {
            var file = project.resolve(place.file);
            var changed = changes.get(file);
            changes.put(file, inserted(place, changed == null ? Files.readString(file) : changed));
        }
        return changes;
    }

    private List<Place> places() throws IOException {
        return List.of(
                new Place(
                        "pom.xml",
                        "<module>added-services/\\w+-service</module>\n",
                        "    <module>added-services/example-service</module>\n"),
                new Place(
                        "proof/e2e-tests/pom.xml",
                        "<artifactId>\\w+-service</artifactId>(?s:.*?)</dependency>\n",
                        DEPENDENCY),
                new Place(REGISTER, "\\z", template.declaration()),
                new Place(
                        "docker-compose.yml",
                        "  - added-services/\\w+-service/docker-compose.yml\n",
                        "  - added-services/example-service/docker-compose.yml\n"));
    }

    private String inserted(Place place, String content) {
        var end = Pattern.compile(place.behind)
                .matcher(content)
                .results()
                .mapToInt(match -> match.end())
                .reduce((_, last) -> last)
                .orElseThrow(() -> new Trouble(
                        "%s does not list services any more as it did, so nothing was changed.".formatted(place.file)));
        return content.substring(0, end) + template.renamed(place.text) + content.substring(end);
    }
}
