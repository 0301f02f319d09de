package tidings.messaging.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.events.Event;
import tidings.events.OrderId;
import tidings.events.wire.Families;
import tidings.events.wire.Family;
import tidings.provisioning.TopicAccess;
import tidings.testing.oldnews.Example;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Yesterday's consumers read today's events. That today's read yesterday's is each service's own test, on old news.
class EvolutionTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Cause NONE = new Cause(null, null, null);

    private final WireFormat wire = new WireFormat("a-service", "http://localhost:8080");

    @ParameterizedTest
    @MethodSource
    void anExampleIsAsItsVersionPromises(Example example) {
        new Contract()
                .accept(new OutboxMessage(
                        UUID.randomUUID(), "", "", "", example.toString(), Instant.EPOCH, NONE, example.json()));
    }

    static List<Example> anExampleIsAsItsVersionPromises() {
        return Example.all();
    }

    /// What does not come in a version that it knows, it never hears of; a field that it does not know, it passes over.
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void aServiceOfYesterdayReadsWhatIsToldToday(String service, Example example) {
        var yesterday = versionsOfYesterday(example.event());

        var told = wire.tell(read(example), Instant.EPOCH, NONE);

        assertThat(told).extracting(OutboxMessage::type).containsAnyElementsOf(types(yesterday));
        assertThat(yesterday)
                .allSatisfy(version -> assertThat(breaches(version, told)).isEmpty());
    }

    static Stream<Arguments> aServiceOfYesterdayReadsWhatIsToldToday() {
        return TopicAccess.all().stream()
                .map(TopicAccess::service)
                .flatMap(service -> Example.heardBy(service).map(example -> arguments(service, example)));
    }

    /// All but the newest; an event that has only one version had it yesterday.
    private static List<Example> versionsOfYesterday(String event) {
        var versions = Example.all().stream()
                .filter(example -> example.event().equals(event))
                .toList();
        return versions.subList(0, Math.max(1, versions.size() - 1));
    }

    private static List<String> types(List<Example> versions) {
        return versions.stream().map(Example::type).toList();
    }

    private Event read(Example example) {
        var dispatch = example.dispatch(OrderId.at(Instant.now()), UUID.randomUUID());
        var raw = new ConsumerRecord<>(example.topic(), 0, 0, dispatch.key(), dispatch.value());
        dispatch.headers().forEach(raw.headers()::add);
        var delivery = wire.read(raw, family(example.topic()));
        assertThat(delivery).isInstanceOf(Delivery.Legible.class);
        return ((Delivery.Legible) delivery).event();
    }

    private static Family family(String topic) {
        return Families.all().stream()
                .map(Family::of)
                .filter(family -> family.topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    private static List<Error> breaches(Example version, List<OutboxMessage> told) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(opened(JSON.readTree(version.schema())).toString());
        return told.stream()
                .filter(it -> it.type().equals(version.type()))
                .flatMap(it -> schema.validate(it.payload(), InputFormat.JSON).stream())
                .toList();
    }

    /// The schema as a tolerant consumer takes it.
    private static JsonNode opened(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            object.remove("additionalProperties");
        }
        schema.forEach(EvolutionTest::opened);
        return schema;
    }
}
