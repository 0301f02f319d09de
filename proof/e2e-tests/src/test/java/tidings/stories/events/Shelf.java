package tidings.stories.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.provisioning.ServiceDatabase;
import tidings.provisioning.TopicAccess;
import tidings.stories.system.TheSystem;

/// The place where a service keeps what it has parked, by the word of its own database.
record Shelf(String database, String topic) {
    /// The shelves of all who hear the topic.
    static Stream<Shelf> ofThoseWhoHear(String topic) {
        return TopicAccess.resident().stream()
                .filter(access -> access.hears().contains(topic))
                .flatMap(access -> ServiceDatabase.of(access.service()).stream())
                .map(database -> new Shelf(database.name(), topic));
    }

    /// Every byte of the record is kept, with the reason why.
    ///
    /// @param place its partition and offset
    void keeps(List<Long> place, byte @Nullable [] key, byte @Nullable [] value, String reason) {
        try (var connection = TheSystem.running().serverOf(database).connect(database);
                var question = connection.prepareStatement("""
                        select raw_key, value, reason from messaging.dead_letter
                        where topic = ? and partition = ? and "offset" = ?
                        """)) {
            question.setString(1, topic);
            question.setLong(2, place.getFirst());
            question.setLong(3, place.getLast());
            try (var row = question.executeQuery()) {
                assertThat(row.next()).as("%s lies on %s", place, this).isTrue();
                assertThat(row.getBytes(1)).isEqualTo(key);
                assertThat(row.getBytes(2)).isEqualTo(value);
                assertThat(row.getString(3)).contains(reason);
            }
        } catch (SQLException e) {
            throw new AssertionError("The database %s does not say what is parked".formatted(database), e);
        }
    }
}
