package tidings.catalogue;

import java.util.List;
import tidings.events.Event;
import tidings.events.wire.Families;
import tools.jackson.databind.node.ObjectNode;

/// The document for programs, as [AsyncAPI](https://www.asyncapi.com) defines it: a channel for each topic, a message
/// for each event, and an operation for each service that tells or hears a family.
final class AsyncApi {
    private final ObjectNode document = Yaml.resource("frame.yaml");
    private final Parts parts = new Parts(document.withObject("/components/schemas"));

    private AsyncApi() {}

    /// Written anew from the code as it is compiled now.
    static ObjectNode written() {
        var api = new AsyncApi();
        Families.all().forEach(api::family);
        return api.document;
    }

    private void family(Class<? extends Event> family) {
        var topic = EventContract.topicOf(family);
        var contracts = EventContract.eventsOf(family)
                .flatMap(event -> EventContract.of(family, event).stream())
                .toList();
        channel(family, contracts);
        contracts.forEach(contract -> message(contract, Code.keyOf(family)));
        tellers(topic, contracts);
        for (var reaction : Code.reactionsTo(family)) {
            hears(topic, reaction, contracts);
        }
    }

    private void channel(Class<? extends Event> family, List<EventContract> contracts) {
        var topic = EventContract.topic(family);
        var channel = document.withObject("/channels")
                .putObject(topic.value())
                .put("address", topic.value())
                .put("description", Code.commentOn(family))
                .put("x-key", Code.keyOf(family));
        var messages = channel.putObject("messages");
        for (var contract : contracts) {
            messages.putObject(contract.type()).put("$ref", "#/components/messages/" + contract.type());
        }
        var kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", topic.value());
        var configuration = kafka.putObject("topicConfiguration");
        configuration.putArray("cleanup.policy").add(topic.compacted() ? "compact" : "delete");
        configuration.put("retention.ms", -1);
        kafka.put("bindingVersion", "0.5.0");
    }

    private void message(EventContract contract, String key) {
        var schema = parts.add(contract);
        var message = document.withObject("/components/messages")
                .putObject(contract.type())
                .put("name", contract.type())
                .put("summary", schema.path("description").asString());
        message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/CloudEvent");
        var headers = message.putObject("headers").put("type", "object").putObject("properties");
        headers.putObject("ce_type").put("const", contract.type());
        headers.putObject("ce_dataschema").put("pattern", contract.schemasOfThisMajor());
        message.putObject("payload").put("$ref", "#/components/schemas/" + contract.type());
        var kafka = message.withObject("/bindings/kafka");
        kafka.set("key", schema.path("properties").path(key).deepCopy());
        kafka.put("bindingVersion", "0.5.0");
    }

    private void tellers(String topic, List<EventContract> contracts) {
        for (var contract : contracts.stream().filter(EventContract::isTold).toList()) {
            for (var service : Code.tellersOf(contract.event())) {
                operation("send", service, topic)
                        .withArray("messages")
                        .addObject()
                        .put("$ref", "#/channels/%s/messages/%s".formatted(topic, contract.type()));
            }
        }
    }

    private void hears(String topic, Reaction reaction, List<EventContract> contracts) {
        var operation = operation("receive", reaction.service(), topic);
        for (var contract : contracts) {
            operation
                    .withArray("messages")
                    .addObject()
                    .put("$ref", "#/channels/%s/messages/%s".formatted(topic, contract.type()));
        }
        for (var contract : contracts) {
            var reason = reaction.leftAlone().get(contract.event().getSimpleName());
            if (reason != null) {
                operation.withObject("/x-left-alone").put(contract.type(), reason);
            }
        }
    }

    private ObjectNode operation(String action, String service, String topic) {
        var name = "%s-%s-%s".formatted(service, action.equals("send") ? "tells" : "hears", topic);
        var operation = document.withObject("/operations").withObject("/" + name);
        if (operation.isEmpty()) {
            operation.put("action", action);
            operation.putObject("channel").put("$ref", "#/channels/" + topic);
            operation.putArray("tags").addObject().put("name", service);
            if (action.equals("receive")) {
                var kafka = operation.withObject("/bindings/kafka");
                kafka.putObject("groupId").put("type", "string").put("const", service);
                kafka.put("bindingVersion", "0.5.0");
            }
        }
        return operation;
    }
}
