package tidings.proof.evidence;

import java.util.List;
import java.util.UUID;
import tidings.probes.database.DatabaseProbe;

/// An event on the journey of an order, as analytics has noted it.
///
/// @param order the order's id, as it is the key of its events
public record JourneyStep(String order, UUID eventId, String event) {
    static List<JourneyStep> all(DatabaseProbe analytics) {
        return analytics.read(
                "select order_id, event_id, event from journey",
                row -> new JourneyStep(row.getString(1), row.getObject(2, UUID.class), row.getString(3)));
    }

    @Override
    public String toString() {
        return "%s %s of the order %s".formatted(event, eventId, order);
    }
}
