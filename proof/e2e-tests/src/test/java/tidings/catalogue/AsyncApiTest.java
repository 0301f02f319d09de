package tidings.catalogue;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.events.wire.Families;
import tidings.provisioning.TopicAccess;
import tidings.rules.SourceTree;

/// The catalogue says what the code does: it is written from it.
class AsyncApiTest {
    private static final Catalogue WRITTEN = new Catalogue(AsyncApi.written());
    private static final String HINT =
            "After a change of the events, or of who tells or hears them: cp proof/e2e-tests/target/catalogue/* docs/";

    @Test
    void theDocumentForProgramsSaysWhatTheCodeDoes() throws IOException {
        assertThat(Catalogue.FILE).as(HINT).hasSameTextualContentAs(file("asyncapi.yaml", WRITTEN.text()));
    }

    @Test
    void theDocumentForPeopleSaysTheSame() throws IOException {
        assertThat(SourceTree.ROOT.resolve("docs/events.md"))
                .as(HINT)
                .hasSameTextualContentAs(file("events.md", new EventsPage(WRITTEN).text()));
    }

    @Test
    void noEventIsToldByTwoServices() {
        for (var topic : WRITTEN.topics()) {
            assertThat(WRITTEN.eventsOn(topic))
                    .isNotEmpty()
                    .allSatisfy(event -> assertThat(WRITTEN.tellersOf(topic, event))
                            .as("those who tell %s", event)
                            .hasSizeLessThan(2));
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceTellsAndHearsWhatItMayAndNothingElse(TopicAccess access) {
        assertThat(topicsWhere(topic -> WRITTEN.eventsOn(topic).stream()
                        .anyMatch(event -> WRITTEN.tellersOf(topic, event).contains(access.service()))))
                .as("topics on which %s tells", access.service())
                .isEqualTo(access.tells());
        assertThat(topicsWhere(topic -> WRITTEN.eventsOn(topic).stream()
                        .anyMatch(event -> WRITTEN.hearersOf(topic, event).contains(access.service()))))
                .as("topics that %s hears", access.service())
                .isEqualTo(access.hears());
    }

    @Test
    void whatAFamilySaysOfItsTellerIsTrue() {
        assertThat(Families.all()).allSatisfy(family -> {
            var topic = EventContract.topicOf(family);
            var event = WRITTEN.eventsOn(topic).iterator().next();

            assertThat(Code.commentOn(family))
                    .contains("Told by " + String.join(", ", WRITTEN.tellersOf(topic, event)));
        });
    }

    static List<TopicAccess> services() {
        return TopicAccess.all();
    }

    private static Set<String> topicsWhere(Predicate<String> condition) {
        return WRITTEN.topics().stream().filter(condition).collect(toSet());
    }

    private static Path file(String name, String text) throws IOException {
        var directory = Files.createDirectories(Path.of("target/catalogue"));
        return Files.writeString(directory.resolve(name), text);
    }
}
