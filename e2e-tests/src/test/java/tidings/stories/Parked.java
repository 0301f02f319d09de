package tidings.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The events that a service could not react to, and has put aside for somebody to look at.
///
/// @param managementPort the service's usual one
/// @param database       the service's own
record Parked(int managementPort, String database) {
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

    /// Every byte of it is kept.
    void keeps(Event event, byte @Nullable [] key, byte @Nullable [] value) {
        try (var connection = TheSystem.running().serverOf(database).connect(database);
                var statement =
                        connection.prepareStatement("select raw_key, value from messaging.dead_letter where id = ?")) {
            statement.setLong(1, event.id);
            try (var row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getBytes(1)).isEqualTo(key);
                assertThat(row.getBytes(2)).isEqualTo(value);
            }
        } catch (SQLException e) {
            throw new AssertionError("The database %s does not say what is parked".formatted(database), e);
        }
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
