package tidings.catalogue;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The catalogue for people, in Markdown: what the document says, in the order in which one wants to know it.
record EventsPage(Catalogue catalogue) {
    private static final String PART = "#/components/schemas/";

    String text() {
        return """
                # What can happen

                Written by a test from [asyncapi.yaml](asyncapi.yaml), which tells programs the same; do not edit it.

                On the wire an event is a [CloudEvent](https://cloudevents.io) in Kafka's binary mode: what is known of
                it (`ce_id`, `ce_type`, `ce_source`, `ce_time`, its cause) is in headers, what it says is the JSON \
                value.
                The events of one key are heard in the order in which they happened; across topics there is no order.

                | topic | key | told by | heard by |
                |---|---|---|---|
                """
                + topics().map(this::summary).collect(joining())
                + topics().map(this::topic).collect(joining())
                + "\n## What events are made of\n"
                + parts().map(part -> "\n### %s\n\n%s\n%s".formatted(part, described(schema(part)), fields(part)))
                        .collect(joining());
    }

    private String summary(String topic) {
        var tellers = new TreeSet<String>();
        var hearers = new TreeSet<String>();
        for (var event : messages(topic).toList()) {
            tellers.addAll(catalogue.tellersOf(topic, event));
            hearers.addAll(catalogue.hearersOf(topic, event));
        }
        return "| `%s` | `%s` | %s | %s |\n".formatted(topic, key(topic), list(tellers), list(hearers));
    }

    private String topic(String topic) {
        var kept = catalogue.configurationOf(topic).containsValue("compact")
                ? "the last event of each key is kept"
                : "every event is kept, for ever";
        return "\n## Topic `%s`\n\n%s\nThe key is `%s`. Of this topic, %s.\n"
                        .formatted(topic, described(channel(topic)), key(topic), kept)
                + messages(topic).map(event -> event(topic, event)).collect(joining());
    }

    private String event(String topic, String event) {
        var leftAlone = catalogue.leavesAlone(topic, event);
        var reacting = new TreeSet<>(catalogue.hearersOf(topic, event));
        reacting.removeAll(leftAlone.keySet());
        return "\n### %s\n\n%s\n\n".formatted(event, described(schema(event)))
                + "- Told by %s.\n".formatted(list(catalogue.tellersOf(topic, event)))
                + "- Reacting to it: %s.\n".formatted(reacting.isEmpty() ? "nobody" : list(reacting))
                + leftAlone.entrySet().stream()
                        .map(it -> "- Left alone by %s: “%s”.\n".formatted(it.getKey(), it.getValue()))
                        .collect(joining())
                + fields(event);
    }

    private String fields(String name) {
        return "\n| field | type | meaning |\n|---|---|---|\n"
                + schema(name).path("properties").properties().stream()
                        .map(field -> "| `%s` | %s | %s |\n"
                                .formatted(
                                        field.getKey(), type(field.getValue()), meaning(schema(name), field.getKey())))
                        .collect(joining());
    }

    private static String meaning(JsonNode schema, String field) {
        var required = schema.path("required")
                .valueStream()
                .anyMatch(it -> it.asString().equals(field));
        return (required ? "" : "Optional. ")
                + described(schema.path("properties").path(field));
    }

    private static String type(JsonNode field) {
        if (field.has("$ref") || field.has("allOf")) {
            return field.path("$ref")
                    .asString(field.at("/allOf/0/$ref").asString(""))
                    .replace(PART, "");
        }
        var type = field.path("type").asString("");
        return type.equals("array")
                ? "list of " + type(field.path("items"))
                : field.path("format").asString(type);
    }

    private Stream<String> topics() {
        return catalogue.document().path("channels").propertyNames().stream();
    }

    private Stream<String> messages(String topic) {
        return channel(topic).path("messages").propertyNames().stream();
    }

    /// What is no event itself.
    private Stream<String> parts() {
        return catalogue.document().at("/components/schemas").propertyNames().stream()
                .filter(name -> !catalogue.document().at("/components/messages").has(name))
                .sorted();
    }

    private JsonNode channel(String topic) {
        return catalogue.document().path("channels").path(topic);
    }

    private JsonNode schema(String name) {
        return catalogue.document().at("/components/schemas").path(name);
    }

    private String key(String topic) {
        return channel(topic).path("x-key").asString();
    }

    private static String described(JsonNode it) {
        return it.path("description").asString("");
    }

    private static String list(Collection<String> names) {
        return names.isEmpty() ? "nobody" : String.join(", ", names);
    }
}
