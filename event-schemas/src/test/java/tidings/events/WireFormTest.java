package tidings.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What is sent is what the schema promises, and what is read is what was sent.
class WireFormTest {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonMapper json = new JsonMapper();

    @ParameterizedTest
    @MethodSource("examples")
    void anEventIsWrittenAsItsSchemaPromises(Event event) {
        assertThat(errors(event, json.valueToTree(event))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anEventReadsBackEqual(Event event) {
        assertThat((Event) json.readValue(json.writeValueAsString(event), event.getClass()))
                .isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aFieldOfALaterVersionIsLeftAloneByThisOne(Event event) {
        var later = json.<ObjectNode>valueToTree(event).put("giftWrapped", true);

        assertThat((Event) json.treeToValue(later, event.getClass())).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aFieldThatIsNotPromisedMayNotBeSent(Event event) {
        var chatty = json.<ObjectNode>valueToTree(event).put("giftWrapped", true);

        assertThat(errors(event, chatty))
                .singleElement()
                .matches(error -> "additionalProperties".equals(error.getKeyword()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aWrongFormatIsNoPromisedFormat(Event event) {
        var garbled = json.<ObjectNode>valueToTree(event).put("userId", "ada");

        assertThat(errors(event, garbled)).singleElement().matches(error -> "format".equals(error.getKeyword()));
    }

    @Test
    void everyEventHasAnExample() {
        assertThat(Examples.all().map(Event::getClass))
                .containsExactlyElementsOf(Schemas.events().toList());
    }

    static Stream<Event> examples() {
        return Examples.all();
    }

    private static List<Error> errors(Event event, JsonNode wireForm) {
        return SCHEMAS.getSchema(Schemas.of(event.getClass()))
                .validate(wireForm, run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
