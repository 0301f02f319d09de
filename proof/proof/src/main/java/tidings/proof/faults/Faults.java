package tidings.proof.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All that can break.
public final class Faults {
    private static final List<String> CONSUMERS =
            List.of("payment-service", "notification-service", "analytics-service");

    private Faults() {}

    /// Everything but the crashes at points that the code names.
    public static List<Fault> all() {
        var all = new ArrayList<Fault>();
        all.add(new Killed("order-service", false));
        all.add(new AnswersLost());
        CONSUMERS.forEach(service -> all.add(new Killed(service, true)));
        all.add(new Killed("user-service", true));
        all.add(new Killed("api-gateway", false));
        all.add(new Killed("kafka", true));
        all.add(new Away("kafka", true));
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
        all.addAll(List.of(new Restored("order-service"), new Restored("payment-service")));
        all.addAll(heard());
        return all;
    }

    private static List<Fault> heard() {
        var heard = new ArrayList<Fault>(StrangeRecords.all());
        heard.addAll(List.of(new ManyFailures(), new LookedAt(), new Redriven()));
        heard.addAll(IllegibleGivenUp.all());
        CONSUMERS.forEach(service -> heard.add(new Replayed(service, true)));
        heard.add(new Replayed("order-service", false));
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
