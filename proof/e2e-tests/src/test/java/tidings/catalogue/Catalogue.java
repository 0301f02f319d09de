package tidings.catalogue;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tidings.rules.SourceTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An AsyncAPI document, as those read it who want to know who tells and who hears what.
public record Catalogue(ObjectNode document) {
    static final Path FILE = SourceTree.ROOT.resolve("docs/asyncapi.yaml");

    /// The one that lies among the documents.
    public static Catalogue published() {
        return new Catalogue(Yaml.read(SourceTree.read(FILE)));
    }

    public String text() {
        return Yaml.write(document);
    }

    public Set<String> topics() {
        return new TreeSet<>(document.path("channels").propertyNames());
    }

    /// The events on a topic, by their names on the wire.
    public Set<String> eventsOn(String topic) {
        return document.path("channels").path(topic).path("messages").propertyNames().stream()
                .collect(collectingAndThen(toCollection(TreeSet::new), Set::copyOf));
    }

    public Set<String> tellersOf(String topic, String event) {
        return services("send", topic, event);
    }

    public Set<String> hearersOf(String topic, String event) {
        return services("receive", topic, event);
    }

    /// Why these services leave an event alone although they hear it.
    Map<String, String> leavesAlone(String topic, String event) {
        return operations("receive", topic, event)
                .filter(operation -> operation.path("x-left-alone").has(event))
                .collect(toMap(
                        Catalogue::service,
                        operation -> operation.path("x-left-alone").path(event).asString(),
                        (one, _) -> one,
                        TreeMap::new));
    }

    /// What the broker should do with a topic: the names and values of its configuration.
    public Map<String, String> configurationOf(String topic) {
        return document.at("/channels/%s/bindings/kafka/topicConfiguration".formatted(topic)).properties().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        it -> it.getValue().isArray()
                                ? it.getValue().path(0).asString()
                                : it.getValue().asString()));
    }

    /// The headers with which an event comes, and what each looks like.
    public Map<String, JsonNode> headersOf(String event) {
        var headers = new TreeMap<String, JsonNode>();
        Stream.of("/components/messageTraits/CloudEvent", "/components/messages/" + event)
                .flatMap(place -> document.at(place + "/headers/properties").properties().stream())
                .forEach(header -> headers.put(header.getKey(), header.getValue()));
        return headers;
    }

    public Set<String> requiredHeaders() {
        return document.at("/components/messageTraits/CloudEvent/headers/required")
                .valueStream()
                .map(JsonNode::asString)
                .collect(toCollection(TreeSet::new));
    }

    private Set<String> services(String action, String topic, String event) {
        return operations(action, topic, event).map(Catalogue::service).collect(toCollection(TreeSet::new));
    }

    private Stream<JsonNode> operations(String action, String topic, String event) {
        var reference = "#/channels/%s/messages/%s".formatted(topic, event);
        return document.path("operations")
                .valueStream()
                .filter(operation -> operation.path("action").asString().equals(action))
                .filter(operation -> operation
                        .path("messages")
                        .valueStream()
                        .anyMatch(message -> message.path("$ref").asString().equals(reference)));
    }

    private static String service(JsonNode operation) {
        return operation.at("/tags/0/name").asString();
    }
}
