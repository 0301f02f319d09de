package tidings.proof.faults.records;

import static java.util.stream.Collectors.toSet;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tidings.local.Patience;
import tidings.probes.JsonAnswer;
import tidings.probes.JsonClient;
import tidings.probes.Unreachable;
import tidings.proof.faults.FaultContext;
import tidings.proof.journal.PlantedRecord;
import tidings.proof.system.Sql;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// A service that parks events, because it is not allowed to note what they say, and does them again when it is told
/// to.
public final class ParkedEvents {
    public static final String SERVICE = "analytics-service";

    private static final int ROUNDS = 3;
    private static final int ALL = 1_000_000;
    private static final int SOME = 3;
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1); // one that was killed is missed after 10 s

    private final FaultContext context;

    public ParkedEvents(FaultContext context) {
        this.context = context;
    }

    /// Returns when some keys are parked, and what comes is noted again.
    public void fill() {
        execute("revoke insert on journey from analytics_service");
        Patience.until(() -> keys().size() >= SOME, LONG_ENOUGH);
        execute("grant insert on journey to analytics_service");
    }

    /// Waits until nothing is tried again by itself any more, and empties what has come to be parked by that.
    public void settle() {
        Patience.until(() -> retried() == 0, LONG_ENOUGH);
        empty();
    }

    private int retried() {
        return Sql.execute(
                () -> context.system().database(SERVICE),
                "select count(*) from messaging.parked_key where retry_at is not null");
    }

    /// Has each key that waits done again twice at once, until none waits; gives up in the end, leaving the rest to be
    /// found. Returns how many events were done.
    public int empty() {
        var redriven = 0;
        for (var round = 0; round < ROUNDS; round++) {
            redriven += redriveTwice(keys());
        }
        return redriven;
    }

    private int redriveTwice(Set<Map<String, String>> keys) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = keys.stream()
                    .flatMap(key -> Stream.of(key, key))
                    .<Callable<Integer>>map(key -> () -> redriven(key))
                    .toList();
            return threads.invokeAll(both).stream().mapToInt(Future::resultNow).sum();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The topics and keys that wait, but for what can never be reacted to.
    private Set<Map<String, String>> keys() {
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

    private int redriven(Map<String, String> key) {
        return answer(() -> JsonClient.post(endpoint(""), key)).path("redriven").asInt(0);
    }

    private URI endpoint(String query) {
        return context.system().service(SERVICE).management("deadletters" + query);
    }

    /// Nothing, when the service dies meanwhile.
    private static JsonNode answer(Supplier<JsonAnswer> question) {
        try {
            return question.get().json();
        } catch (Unreachable _) {
            return MissingNode.getInstance();
        }
    }

    private void execute(String sql) {
        Sql.execute(() -> context.system().database(SERVICE), sql);
    }
}
