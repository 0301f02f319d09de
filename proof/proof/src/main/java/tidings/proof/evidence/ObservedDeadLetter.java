package tidings.proof.evidence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidings.probes.database.DatabaseProbe;
import tidings.proof.journal.RecordPlace;

/// A record that a service has parked, or that waits behind such a one on its key.
public record ObservedDeadLetter(
        RecordPlace place, @Nullable String key, @Nullable UUID eventId, String reason) {
    static List<ObservedDeadLetter> parked(DatabaseProbe service) {
        return in("messaging.dead_letter", service);
    }

    /// The letters that were given up. Of one that was given up before it was heard only the place is known.
    static List<ObservedDeadLetter> discarded(DatabaseProbe service) {
        return in("messaging.discarded_letter", service);
    }

    private static List<ObservedDeadLetter> in(String table, DatabaseProbe service) {
        return service.read(
                "select topic, partition, \"offset\", key, event_id, reason from " + table,
                row -> new ObservedDeadLetter(
                        new RecordPlace(row.getString(1), row.getInt(2), row.getLong(3)),
                        row.getString(4),
                        row.getObject(5, UUID.class),
                        row.getString(6)));
    }

    /// Whether it lies behind that one on the same key.
    public boolean follows(TopicRecord other) {
        return key != null
                && key.equals(other.key())
                && place.topic().equals(other.place().topic())
                && place.partition() == other.place().partition()
                && place.offset() > other.place().offset();
    }
}
