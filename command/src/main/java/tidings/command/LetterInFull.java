package tidings.command;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A parked event with every byte of it: text as it is, other bytes in hexadecimal.
record LetterInFull(String service, JsonNode letter) {
    @Override
    public String toString() {
        var lines = new ArrayList<>(List.of(
                "%s %s, from %s, recorded at %s".formatted(service, word("id"), word("place"), word("recordedAt")),
                "reason: " + word("reason"),
                "key: " + content(letter.path("key"))));
        letter.path("headers")
                .forEach(header -> lines.add(
                        "header %s: %s".formatted(header.path("name").asString(), content(header.path("value")))));
        lines.add("value: " + content(letter.path("value")));
        return "\n" + String.join("\n  ", lines);
    }

    private String word(String name) {
        return letter.path(name).asString();
    }

    private static String content(JsonNode content) {
        return content.path("text")
                .asString(
                        content.path("hex").isString()
                                ? "hex " + content.path("hex").asString()
                                : "none");
    }
}
