package tidings.command.parked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tidings.command.management.Management;
import tidings.events.wire.SafeText;
import tidings.local.ServiceProcess;
import tools.jackson.databind.JsonNode;

/// A dead letter with every byte of it: text as it is, other bytes in hexadecimal. All of it may come from anybody.
record DeadLetterInFull(String service, JsonNode letter) {
    /// None when it is not parked (any more).
    static Optional<DeadLetterInFull> find(ServiceProcess service, long id, Management management) {
        return management
                .get(service, "%s/%d".formatted(ParkedPages.EVENTS, id))
                .map(letter -> new DeadLetterInFull(service.name(), letter));
    }

    @Override
    public String toString() {
        var lines = new ArrayList<>(List.of(
                "%s %s, from %s, recorded at %s"
                        .formatted(service, word(letter, "id"), word(letter, "place"), word(letter, "recordedAt")),
                "reason: " + word(letter, "reason"),
                "key: " + content(letter.path("key"))));
        letter.path("headers")
                .forEach(header ->
                        lines.add("header %s: %s".formatted(word(header, "name"), content(header.path("value")))));
        lines.add("value: " + content(letter.path("value")));
        return "\n" + String.join("\n  ", lines);
    }

    private static String word(JsonNode node, String name) {
        return SafeText.line(node.path(name).asString());
    }

    private static String content(JsonNode content) {
        var hex = content.path("hex").isString() ? "hex " + content.path("hex").asString() : "none";
        var text = SafeText.lines(content.path("text").asString(hex));
        return text.replace("\n", "\n    "); // so that none of its lines passes for another header
    }
}
