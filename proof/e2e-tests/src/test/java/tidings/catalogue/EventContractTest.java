package tidings.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.events.OrderEvent;
import tidings.events.OrderPlaced;
import tidings.events.PaymentFailed;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Schemas have versions, and their parts may differ from one to the next.
class EventContractTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode schemas = JSON.createObjectNode();
    private final Parts parts = new Parts(schemas);

    @TempDir
    Path directory;

    @Test
    void theNewestSchemaOfEachMajorVersionCounts() throws IOException {
        for (var version : new String[] {"1", "1.9", "1.10", "2", "2.1", "10"}) {
            write(version, "{\"title\": \"%s\"}".formatted(version));
        }

        var contracts = EventContract.in(directory, OrderEvent.class, OrderPlaced.class);

        assertThat(contracts.stream().map(EventContract::type))
                .containsExactly("OrderPlaced", "OrderPlaced.v2", "OrderPlaced.v10");
        assertThat(contracts.stream().map(it -> it.schema().path("title").asString()))
                .containsExactly("1.10", "2.1", "10");
    }

    @Test
    void aMajorVersionIsFoundUnderItsOwnAddresses() throws IOException {
        write("2.1", "{}");

        var contract =
                EventContract.in(directory, OrderEvent.class, OrderPlaced.class).getFirst();

        assertThat("http://localhost/schemas/orders/OrderPlaced/2.json").containsPattern(contract.schemasOfThisMajor());
        assertThat("http://localhost/schemas/orders/OrderPlaced/2.1.json")
                .containsPattern(contract.schemasOfThisMajor());
        assertThat("http://localhost/schemas/orders/OrderPlaced/1.json")
                .doesNotContainPattern(contract.schemasOfThisMajor());
    }

    @Test
    void theNewestIsToldAndOneBeforeItOnlyWhereTheRecordSaysSo() {
        assertThat(new EventContract(OrderPlaced.class, "orders", 1, schemas).isTold())
                .isTrue();
        assertThat(new EventContract(PaymentFailed.class, "payments", 1, schemas).isTold())
                .isTrue();
        assertThat(new EventContract(PaymentFailed.class, "payments", 2, schemas).isTold())
                .isTrue();
        assertThat(new EventContract(PaymentFailed.class, "payments", 3, schemas).isTold())
                .isFalse();
    }

    @Test
    void aPartThatIsTheSameEverywhereIsSaidOnce() {
        parts.add(contract(1, "string"));
        parts.add(contract(2, "string"));

        assertThat(schemas.propertyNames()).containsExactly("Money", "OrderPlaced", "OrderPlaced.v2");
    }

    @Test
    void aPartThatDiffersHasANameOfItsOwn() {
        parts.add(contract(1, "string"));
        parts.add(contract(2, "object"));

        assertThat(schemas.at("/OrderPlaced/properties/total/allOf/0/$ref").asString())
                .isEqualTo("#/components/schemas/Money");
        assertThat(schemas.at("/OrderPlaced.v2/properties/total/allOf/0/$ref").asString())
                .isEqualTo("#/components/schemas/OrderPlaced.v2.Money");
        assertThat(schemas.at("/OrderPlaced.v2.Money/type").asString()).isEqualTo("object");
        assertThat(schemas.at("/OrderPlaced.v2/properties/total/description").asString())
                .isEqualTo("What it costs.");
    }

    private void write(String version, String schema) throws IOException {
        var place = Files.createDirectories(directory.resolve("orders/OrderPlaced"));
        Files.writeString(place.resolve(version + ".json"), schema);
    }

    private static EventContract contract(int major, String money) {
        return new EventContract(OrderPlaced.class, "orders", major, JSON.readTree("""
                {
                  "properties": { "total": { "$ref": "#/$defs/Money", "description": "What it costs." } },
                  "$defs": { "Money": { "type": "%s" } }
                }
                """.formatted(money)));
    }
}
