package tidings.proof.evidence;

import java.util.List;
import java.util.UUID;
import tidings.probes.database.DatabaseProbe;

/// An event in a service's outbox.
///
/// @param number its place in the order in which the service told
public record OutboxEntry(long number, VersionedEvent version) {
    static List<OutboxEntry> all(DatabaseProbe service) {
        return service.read(
                "select id, topic, key, event_id, type from messaging.outbox order by id",
                row -> new OutboxEntry(
                        row.getLong(1),
                        new VersionedEvent(
                                row.getString(2), row.getString(3), row.getObject(4, UUID.class), row.getString(5))));
    }
}
