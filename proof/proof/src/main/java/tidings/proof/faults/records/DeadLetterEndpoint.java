package tidings.proof.faults.records;

import static java.util.stream.Collectors.toSet;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import tidings.probes.JsonAnswer;
import tidings.probes.JsonClient;
import tidings.probes.ProbeFailed;
import tidings.proof.faults.FaultContext;
import tidings.proof.journal.PlantedRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// The endpoint at which a service tells what it has parked, and is told to do it again.
record DeadLetterEndpoint(FaultContext context, String service) {
    private static final int ALL = 1_000_000;

    /// The topics and keys that wait, but for what can never be reacted to.
    Set<Map<String, String>> keys() {
        var hopeless =
                context.journal().planted().stream().map(PlantedRecord::eventId).collect(toSet());
        return answer(() -> JsonClient.get(endpoint("?limit=" + ALL)))
                .valueStream()
                .filter(letter -> letter.path("eventId").isString())
                .filter(letter -> !hopeless.contains(
                        UUID.fromString(letter.path("eventId").asString())))
                .map(letter -> Map.of(
                        "topic", letter.path("topic").asString(),
                        "key", letter.path("key").asString()))
                .collect(toSet());
    }

    /// Has all that waits on a key done again. Returns how many events were done.
    int redriven(Map<String, String> key) {
        return answer(() -> JsonClient.post(endpoint(""), key)).path("redriven").asInt(0);
    }

    private URI endpoint(String query) {
        return context.system().service(service).management("deadletters" + query);
    }

    /// Nothing, when the service dies meanwhile.
    private static JsonNode answer(Supplier<JsonAnswer> question) {
        try {
            return question.get().json();
        } catch (ProbeFailed _) {
            return MissingNode.getInstance();
        }
    }
}
