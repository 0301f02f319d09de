package tidings.gate;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A schema, before and after somebody edited it. Before, it has an optional field, `note`.
record Edit(ObjectNode before, ObjectNode after) {
    private static final JsonMapper JSON = new JsonMapper();

    static Edit of(String file, Consumer<Edit> edit) {
        var schema = (ObjectNode) JSON.readTree(HistoryTest.SCHEMAS.resolve(Path.of(file)));
        var edited = new Edit(schema, schema);
        edited.add("", "note", false);
        edited = new Edit(schema, schema.deepCopy());
        edit.accept(edited);
        return edited;
    }

    ObjectNode at(String pointer) {
        return (ObjectNode) after.at(pointer);
    }

    ObjectNode line() {
        return at("/$defs/Line/properties");
    }

    void set(String at, String keyword, @Nullable Object value) {
        if (value == null) {
            at(at).remove(keyword);
        } else {
            at(at).set(keyword, JSON.<JsonNode>valueToTree(value));
        }
    }

    void add(String object, String field, boolean required) {
        at(object + "/properties").putObject(field).put("type", "string").put("description", "New.");
        if (required) {
            ((ArrayNode) after.at(object + "/required")).add(field);
        }
    }

    void require(String field) {
        ((ArrayNode) after.at("/required")).add(field);
    }

    void relax(String field) {
        ((ArrayNode) after.at("/required")).removeIf(name -> name.asString().equals(field));
    }

    void renameTotal() {
        at("/properties").set("price", at("/properties").remove("total"));
        relax("total");
        require("price");
    }

    void totalIsALine() {
        at("/properties/total").put("$ref", "#/$defs/Line");
    }

    void reorder(String object) {
        var names = List.copyOf(at(object).propertyNames()).reversed();
        names.forEach(name -> at(object).set(name, at(object).remove(name)));
    }

    void reorderRequired() {
        var required = (ArrayNode) after.at("/required");
        required.add(required.remove(0));
    }

    void renameMoney() {
        at("/$defs").set("Amount", at("/$defs").remove("Money"));
        at("/properties/total").put("$ref", "#/$defs/Amount");
        at("/$defs/Line/properties/unitPrice").put("$ref", "#/$defs/Amount");
    }

    void inlineMoney() {
        at("/properties").set("total", after.at("/$defs/Money").deepCopy());
    }
}
