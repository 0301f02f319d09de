package tidings.proof.checker;

import java.util.List;

/// What analytics makes of the events.
///
/// @param signUps the users' ids, as they are the keys of their events
record ReadModels(List<Sale> sales, List<Step> journeys, List<String> signUps) {
    static ReadModels of(Database analytics) {
        return new ReadModels(
                Sale.all(analytics),
                Step.all(analytics),
                analytics.read("select user_id from sign_up", row -> row.getString(1)));
    }
}
