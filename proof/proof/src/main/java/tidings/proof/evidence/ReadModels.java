package tidings.proof.evidence;

import java.util.List;
import tidings.probes.database.DatabaseProbe;

/// The read models are what analytics makes of the events.
///
/// @param signUps the users' ids, as they are the keys of their events
public record ReadModels(List<Sale> sales, List<JourneyStep> journeys, List<String> signUps) {
    static ReadModels of(DatabaseProbe analytics) {
        return new ReadModels(
                Sale.all(analytics),
                JourneyStep.all(analytics),
                analytics.read("select user_id from sign_up", row -> row.getString(1)));
    }
}
