package tidings.command.parked;

import java.util.List;
import java.util.function.Consumer;
import tidings.command.management.Management;
import tidings.local.ServiceProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// The pages of what a service has parked: events (`deadletters`), or what it could not do outside (`intents`). A
/// page that does not come is [tidings.provisioning.Trouble], and not the end of it.
record ParkedPages(Management management, ServiceProcess service, String endpoint) {
    static final String EVENTS = "deadletters";
    static final String INTENTS = "intents";

    private static final int LENGTH = 500;

    /// 0 when the service has nothing of this kind.
    long count() {
        return management
                .get(service, endpoint + "/count")
                .map(answer -> answer.path("count").asLong())
                .orElse(0L);
    }

    /// Goes through all that is parked, also what is done away with meanwhile.
    void forEach(Consumer<JsonNode> each) {
        var after = 0L;
        for (var page = page(after); !page.isEmpty(); page = page(after)) {
            page.forEach(each);
            after = page.getLast().path("id").asLong();
        }
    }

    /// The oldest, so many at most. Returns how many those are.
    int forFirst(int many, Consumer<JsonNode> each) {
        var seen = 0;
        var page = page(0);
        while (!page.isEmpty() && seen < many) {
            var part = page.subList(0, Math.min(many - seen, page.size()));
            part.forEach(each);
            seen += part.size();
            page = seen < many ? page(page.getLast().path("id").asLong()) : List.of();
        }
        return seen;
    }

    private List<JsonNode> page(long after) {
        return management
                .get(service, "%s?limit=%d&after=%d".formatted(endpoint, LENGTH, after))
                .orElse(MissingNode.getInstance())
                .valueStream()
                .filter(entry -> entry.path("id").asLong() > after)
                .toList();
    }
}
