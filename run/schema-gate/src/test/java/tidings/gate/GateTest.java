package tidings.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static tidings.gate.Rule.CHANGED;
import static tidings.gate.Rule.NEW_AND_REQUIRED;
import static tidings.gate.Rule.NOW_REQUIRED;
import static tidings.gate.Rule.NO_LONGER_REQUIRED;
import static tidings.gate.Rule.REMOVED;
import static tidings.gate.Rule.UNJUDGED;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Edits of a released schema: those that would break somebody are refused, each for its own reason, and the harmless
/// ones are let through.
class GateTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void anEditThatBreaksSomebodyIsRefused(String name, Consumer<Edit> edit, Rule rule, String field, String detail) {
        var edited = Edit.of("orders/OrderPlaced/1.json", edit);

        var refusals = Gate.judge(edited.before(), edited.after());

        assertThat(refusals).anySatisfy(refusal -> {
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.sentence()).contains(detail);
        });
    }

    static Stream<Arguments> anEditThatBreaksSomebodyIsRefused() {
        return Stream.of(
                breaking("a field is removed", it -> it.at("/properties").remove("total"), REMOVED, "/total", ""),
                breaking("a line's field is removed", it -> it.line().remove("sku"), REMOVED, "/lines/items/sku", ""),
                breaking("a field is renamed", Edit::renameTotal, REMOVED, "/total", ""),
                breaking("a field is renamed, seen anew", Edit::renameTotal, NEW_AND_REQUIRED, "/price", ""),
                breaking(
                        "a required field is added", it -> it.add("", "coupon", true), NEW_AND_REQUIRED, "/coupon", ""),
                breaking(
                        "a line gains a required field",
                        it -> it.add("/$defs/Line", "colour", true),
                        NEW_AND_REQUIRED,
                        "/lines/items/colour",
                        ""),
                breaking("a field becomes optional", it -> it.relax("total"), NO_LONGER_REQUIRED, "/total", ""),
                breaking("an optional field becomes required", it -> it.require("note"), NOW_REQUIRED, "/note", ""),
                breaking(
                        "an optional field is removed",
                        it -> it.at("/properties").remove("note"),
                        REMOVED,
                        "/note",
                        ""),
                changing("a text becomes a number", "/properties/paymentMethod", "type", "integer", "/paymentMethod"),
                changing(
                        "a number becomes a text",
                        "/$defs/Line/properties/quantity",
                        "type",
                        "string",
                        "/lines/items/quantity"),
                changing("an id becomes any text", "/properties/orderId", "format", null, "/orderId"),
                changing(
                        "a number grows",
                        "/$defs/Line/properties/quantity",
                        "format",
                        "int64",
                        "/lines/items/quantity"),
                changing("a pattern widens", "/$defs/Money/properties/currency", "pattern", "^.*$", "/total/currency"),
                changing("a minimum rises", "/$defs/Money/properties/amount", "minimum", 100, "/total/amount"),
                changing("a minimum falls", "/$defs/Money/properties/amount", "minimum", -100, "/total/amount"),
                changing("a text may be empty", "/properties/paymentMethod", "minLength", null, "/paymentMethod"),
                changing("an order may be empty", "/properties/lines", "minItems", null, "/lines"),
                changing("a list becomes an object", "/properties/lines", "type", "object", "/lines"),
                changing(
                        "a text becomes one of few",
                        "/properties/paymentMethod",
                        "enum",
                        List.of("card"),
                        "/paymentMethod"),
                changing("anything may be added", "", "additionalProperties", true, ""),
                breaking("a field turns to another shape", Edit::totalIsALine, REMOVED, "/total/amount", ""),
                breaking("a choice comes in", it -> it.at("").putArray("oneOf").addObject(), UNJUDGED, "", "oneOf"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void anEditThatHarmsNobodyIsLetThrough(String name, Consumer<Edit> edit) {
        var edited = Edit.of("orders/OrderPlaced/1.json", edit);

        assertThat(Gate.judge(edited.before(), edited.after())).as(name).isEmpty();
    }

    static Stream<Arguments> anEditThatHarmsNobodyIsLetThrough() {
        return Stream.of(
                harmless("nothing changes", _ -> {}),
                harmless("an optional field is added", it -> it.add("", "coupon", false)),
                harmless("a line gains an optional field", it -> it.add("/$defs/Line", "colour", false)),
                harmless(
                        "an optional part of known shape is added",
                        it -> it.at("/properties").putObject("discount").put("$ref", "#/$defs/Money")),
                harmless(
                        "a description is better",
                        it -> it.at("/properties/total").put("description", "All of it.")),
                harmless(
                        "an example is given",
                        it -> it.at("").putArray("examples").addObject()),
                harmless("a comment is made", it -> it.at("").put("$comment", "Seen.")),
                harmless("the fields come in another order", it -> it.reorder("/properties")),
                harmless("what is required comes in another order", Edit::reorderRequired),
                harmless("a part gets another name", Edit::renameMoney),
                harmless("a part is written where it is used", Edit::inlineMoney));
    }

    private static Arguments breaking(String name, Consumer<Edit> edit, Rule rule, String field, String detail) {
        return arguments(name, edit, rule, field, detail);
    }

    private static Arguments changing(String name, String at, String keyword, @Nullable Object value, String field) {
        Consumer<Edit> edit = it -> it.set(at, keyword, value);
        return arguments(name, edit, CHANGED, field, keyword + " was ");
    }

    private static Arguments harmless(String name, Consumer<Edit> edit) {
        return arguments(name, edit);
    }
}
