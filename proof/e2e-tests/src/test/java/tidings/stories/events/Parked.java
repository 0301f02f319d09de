package tidings.stories.events;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidings.stories.parts.Http;
import tidings.stories.system.TheSystem;

/// The events that a service could not react to, and has put aside for somebody to look at.
///
/// @param managementPort the service's usual one
record Parked(int managementPort) {
    List<Event> about(String key) {
        return all().stream().filter(event -> key.equals(event.key)).toList();
    }

    List<Event> all() {
        return Arrays.asList(
                management().get("/actuator/deadletters").expecting(200).as(Event[].class));
    }

    /// Asks the service to try again. Returns how many events it has done.
    int redrive(String topic, String key) {
        return management()
                .post("/actuator/deadletters", Map.of("topic", topic, "key", key))
                .expecting(200)
                .json()
                .get("redriven")
                .asInt();
    }

    private Http management() {
        return new Http(TheSystem.url(managementPort));
    }

    record Event(
            long id,
            String topic,
            @Nullable String key,
            @Nullable String type,
            String reason,
            long partition,
            long offset) {
        List<Long> place() {
            return List.of(partition, offset);
        }
    }
}
