package tidings.command.parked;

import java.util.ArrayList;
import java.util.List;
import tidings.command.terminal.Table;
import tools.jackson.databind.JsonNode;

/// The table of what is parked, a line each, and how much more there is.
final class ParkedTable {
    private final Table table = new Table("SERVICE", "ID", "TOPIC", "KEY", "WHAT", "SINCE", "REASON");
    private final List<String> rest = new ArrayList<>();

    /// What is to be done outside has neither a topic nor, for a person, a number.
    void add(String service, JsonNode parked) {
        var isEvent = parked.has("topic");
        table.add(
                service,
                isEvent ? parked.path("id").asString() : "-",
                parked.path("topic").asString("-"),
                parked.path("key").asString("-"),
                parked.path("type").asString("-"),
                parked.path("parkedAt").asString(),
                parked.path("reason").asString());
    }

    void more(String service, long many) {
        if (many > 0) {
            rest.add("… and %,d more of %s: ./tidings parked %2$s --all".formatted(many, service));
        }
    }

    boolean isEmpty() {
        return table.isEmpty();
    }

    @Override
    public String toString() {
        return String.join("\n", table + "", String.join("\n", rest)).strip();
    }
}
