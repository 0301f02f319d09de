package tidings.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The comparison of record and schema has teeth: each way in which the two can drift apart is seen.
class BindingTest {
    private record Parcel(
            OrderId orderId,
            int pieces,
            List<Money> fees,
            @Nullable String note) {}

    private static final String SCHEMA = """
            {
              "type": "object", "additionalProperties": false,
              "properties": {
                "orderId": { "type": "string", "format": "uuid", "description": "…" },
                "pieces": { "type": "integer", "format": "int32", "description": "…" },
                "fees": { "type": "array", "items": { "$ref": "#/$defs/Money" }, "description": "…" },
                "note": { "type": "string", "description": "…" }
              },
              "required": ["orderId", "pieces", "fees"],
              "$defs": {
                "Money": {
                  "type": "object", "additionalProperties": false,
                  "properties": {
                    "amount": { "type": "integer", "format": "int64", "description": "…" },
                    "currency": { "type": "string", "description": "…" }
                  },
                  "required": ["amount", "currency"]
                }
              }
            }
            """;

    @Test
    void aSchemaThatSaysWhatTheRecordSaysDiffersInNothing() {
        assertThat(Binding.differences(Parcel.class, schema())).isEmpty();
    }

    @Test
    void aFieldThatOnlyTheRecordHasIsSeen() {
        var schema = schema();

        at(schema, "/properties").remove("note");

        assertThat(Binding.differences(Parcel.class, schema))
                .anyMatch(line -> line.startsWith("properties: the record"));
    }

    @Test
    void aFieldThatOnlyTheSchemaHasIsSeen() {
        var schema = schema();

        at(schema, "/$defs/Money/properties").putObject("rounding").put("type", "string");

        assertThat(Binding.differences(Parcel.class, schema))
                .singleElement()
                .isEqualTo("/fees/items properties: the record says [amount, currency],"
                        + " the schema [amount, currency, rounding]");
    }

    @Test
    void aFieldThatTheSchemaAloneLetsBeMissingIsSeen() {
        var schema = schema();

        at(schema, "").withArray("/required").remove(0);

        assertThat(Binding.differences(Parcel.class, schema))
                .containsExactly("required: the record says [fees, orderId, pieces], the schema [fees, pieces]");
    }

    @Test
    void anotherTypeIsSeen() {
        var schema = schema();

        at(schema, "/properties/pieces").put("type", "string");

        assertThat(Binding.differences(Parcel.class, schema))
                .containsExactly("/pieces type: the record says integer, the schema string");
    }

    @Test
    void anotherFormatIsSeen() {
        var schema = schema();

        at(schema, "/properties/orderId").remove("format");
        at(schema, "/$defs/Money/properties/amount").put("format", "int32");

        assertThat(Binding.differences(Parcel.class, schema))
                .containsExactly(
                        "/orderId format: the record says uuid, the schema",
                        "/fees/items/amount format: the record says int64, the schema int32");
    }

    @Test
    void anOpenSchemaIsSeen() {
        var schema = schema();

        at(schema, "/$defs/Money").remove("additionalProperties");

        assertThat(Binding.differences(Parcel.class, schema))
                .containsExactly("/fees/items additionalProperties: the record says false, the schema");
    }

    @Test
    void aFieldWithoutDescriptionIsSeen() {
        var schema = schema();

        at(schema, "/properties/note").remove("description");

        assertThat(Binding.differences(Parcel.class, schema)).containsExactly("/note is not described");
    }

    private static JsonNode schema() {
        return new JsonMapper().readTree(SCHEMA);
    }

    private static ObjectNode at(JsonNode schema, String pointer) {
        return (ObjectNode) schema.at(pointer);
    }
}
