package tidings.proof.quiescence;

import java.util.ArrayList;
import java.util.List;
import tidings.probes.broker.BrokerProbe;
import tidings.probes.broker.ConsumerLag;
import tidings.probes.broker.ConsumerPositions;
import tidings.probes.database.DatabaseProbe;
import tidings.proof.evidence.PendingWork;
import tidings.proof.system.ProofSystem;
import tidings.provisioning.ServiceDatabase;

/// A quiet check looks once whether anything is under way.
///
/// News passes from place to place while we look, so the places are visited in the direction of its way: heard,
/// done, sent. What was not seen at one of them is seen at the next, or has moved the end of a topic meanwhile.
record QuietCheck(ProofSystem system, BrokerProbe broker) {

    /// What is under way; empty when the system is at rest.
    List<String> missing() {
        var databases = new ArrayList<DatabaseProbe>();
        try {
            ServiceDatabase.resident().forEach(it -> databases.add(system.probe(it.service())));
            return missing(databases);
        } finally {
            databases.forEach(DatabaseProbe::close);
        }
    }

    private List<String> missing(List<DatabaseProbe> databases) {
        var positions = ConsumerPositions.ofResidents(broker);
        var missing = new ArrayList<>(
                positions.behind().stream().map(ConsumerLag::toString).toList());
        for (var database : databases) {
            count(PendingWork.intents(database).size(), "intents of %s".formatted(database.name()), missing);
        }
        for (var database : databases) {
            count(PendingWork.unsent(database), "unsent events of %s".formatted(database.name()), missing);
        }
        databases.stream()
                .filter(database -> database.name().equals("order-service"))
                .forEach(orders -> count(undecided(orders), "orders that are still PLACED", missing));
        databases.stream()
                .filter(database -> database.name().equals("payment-service"))
                .forEach(payments ->
                        count(PendingWork.refunding(payments), "payments that are on their way back", missing));
        databases.stream()
                .filter(database -> database.name().equals("notification-service"))
                .forEach(letters -> count(PendingWork.held(letters), "letters that wait for others", missing));
        if (missing.isEmpty() && !broker.ends(positions.topics()).equals(positions.ends())) {
            missing.add("something was told just now");
        }
        return List.copyOf(missing);
    }

    private static void count(long number, String what, List<String> missing) {
        if (number > 0) {
            missing.add(number + " " + what);
        }
    }

    private static long undecided(DatabaseProbe orders) {
        return orders.count("select count(*) from orders where status = 'PLACED'");
    }
}
