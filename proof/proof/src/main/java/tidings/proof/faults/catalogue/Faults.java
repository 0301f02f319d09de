package tidings.proof.faults.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tidings.proof.faults.Fault;
import tidings.proof.faults.crash.Crashed;
import tidings.proof.faults.crash.FrozenInABatch;
import tidings.proof.faults.database.CommitAnswersLost;
import tidings.proof.faults.database.DatabaseClosed;
import tidings.proof.faults.database.DatabaseRestored;
import tidings.proof.faults.database.PartitionsMissing;
import tidings.proof.faults.database.SessionForgotten;
import tidings.proof.faults.outside.CustomersForgotten;
import tidings.proof.faults.outside.MailRefused;
import tidings.proof.faults.outside.ProviderTrouble;
import tidings.proof.faults.outside.RefundTrouble;
import tidings.proof.faults.process.Frozen;
import tidings.proof.faults.process.Killed;
import tidings.proof.faults.process.Rebalanced;
import tidings.proof.faults.process.Restarted;
import tidings.proof.faults.process.Scaled;
import tidings.proof.faults.process.StoppedForAWhile;
import tidings.proof.faults.records.IllegibleDiscarded;
import tidings.proof.faults.records.IllegibleWhileWatched;
import tidings.proof.faults.records.ManyFailures;
import tidings.proof.faults.records.RedrivenTwice;
import tidings.proof.faults.records.ServiceReplayed;
import tidings.proof.faults.records.StrangeRecords;

/// All that can break.
public final class Faults {
    private static final List<String> CONSUMERS =
            List.of("payment-service", "notification-service", "analytics-service");

    private Faults() {}

    /// Everything but the crashes at points that the code names.
    public static List<Fault> all() {
        var all = new ArrayList<Fault>();
        all.add(new Killed("order-service", false));
        all.add(new CommitAnswersLost());
        CONSUMERS.forEach(service -> all.add(new Killed(service, true)));
        all.add(new Killed("user-service", true));
        all.add(new Killed("api-gateway", false));
        all.add(new Killed("kafka", true));
        all.add(new StoppedForAWhile("kafka", true));
        all.add(new Killed("postgres", false));
        all.add(new DatabaseClosed("order-service", false));
        CONSUMERS.forEach(service -> all.add(new DatabaseClosed(service, true)));
        all.addAll(ProviderTrouble.all());
        all.addAll(RefundTrouble.all());
        all.add(new CustomersForgotten());
        all.add(new MailRefused());
        CONSUMERS.forEach(service -> all.add(new Scaled(service)));
        all.addAll(Rebalanced.all());
        all.add(new Restarted());
        CONSUMERS.forEach(service -> all.add(new Frozen(service, true)));
        all.add(new Frozen("order-service", false));
        all.addAll(blocked());
        all.addAll(List.of(new DatabaseRestored("order-service"), new DatabaseRestored("payment-service")));
        all.addAll(heard());
        return all;
    }

    private static List<Fault> heard() {
        var heard = new ArrayList<Fault>(StrangeRecords.all());
        heard.addAll(List.of(new ManyFailures(), new IllegibleWhileWatched(), new RedrivenTwice()));
        heard.addAll(IllegibleDiscarded.all());
        CONSUMERS.forEach(service -> heard.add(new ServiceReplayed(service, true)));
        heard.add(new ServiceReplayed("order-service", false));
        return heard;
    }

    private static List<Fault> blocked() {
        return List.of(
                new SessionForgotten("order-service", Optional.empty()),
                new SessionForgotten("payment-service", Optional.of("messaging.inbox")),
                new SessionForgotten("notification-service", Optional.of("messaging.intent")),
                new FrozenInABatch("payment-service"),
                new FrozenInABatch("analytics-service"),
                new PartitionsMissing("order-service"));
    }

    /// Every point at which a service can be made to crash, in each way.
    ///
    /// @param points the services that pass each point
    public static List<Fault> crashes(Map<String, Set<String>> points) {
        return Crashes.at(points);
    }

    /// One service that crashes at one point, in one way: `kill`, `fail` or `freeze`.
    public static Fault crash(String service, String point, String how) {
        return new Crashed(service, point, how);
    }
}
