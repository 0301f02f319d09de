package tidings.proof.faults;

import java.time.Duration;
import java.util.Map;
import tidings.local.process.Polling;
import tidings.probes.JsonClient;
import tidings.proof.journal.DiscardedRecord;
import tidings.proof.journal.PlantedRecord;
import tidings.proof.system.Sql;
import tools.jackson.databind.JsonNode;

/// An operator: a person who decides about what a service has parked.
public record Operator(FaultContext context, String service) {
    public static final Duration LONG_ENOUGH = Duration.ofMinutes(2); // several may be starting, on a busy machine
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200); // each takes a connection

    /// How many rows that is, in the service's database, a moment later.
    public int count(String rows) {
        FaultContext.pause(BETWEEN_LOOKS);
        return Sql.execute(() -> context.system().database(service), "select count(*) from %s".formatted(rows));
    }

    /// Waits until the record is parked, and gives it up, which the journal notes. Whether the service says that it is.
    public boolean giveUp(PlantedRecord record) {
        var parked = "messaging.dead_letter where (topic, partition, \"offset\") = ('%s', %d, %d)"
                .formatted(record.topic(), record.partition(), record.offset());
        if (!Polling.until(() -> count(parked) > 0, LONG_ENOUGH) || discarded(record) != 1) {
            return false;
        }
        context.journal().givenUp(new DiscardedRecord(service, record.topic(), record.partition(), record.offset()));
        return true;
    }

    /// Has something done again outside that waits for a person, as `./tidings redrive` says it. Throws
    /// [IllegalStateException] when the service says that it does not.
    public void hasDoneAgain(String intent, String key) {
        var answer = tell("intents", Map.of("type", intent, "key", key));
        if (answer.path("redriven").asInt(0) != 1) {
            throw new IllegalStateException(
                    "%s does not do %s again of %s: %s".formatted(service, intent, key, answer));
        }
    }

    /// Has a record given up, as `./tidings discard` does it.
    private int discarded(PlantedRecord record) {
        var decision = Map.of(
                "place", "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset()),
                "reason", "nobody can read it",
                "by", "the proof");
        return tell("deadletters/discard", decision).path("discarded").asInt(0);
    }

    private JsonNode tell(String endpoint, Map<String, ?> wish) {
        var place = context.system().service(service).management(endpoint);
        return JsonClient.post(place, wish).json();
    }
}
