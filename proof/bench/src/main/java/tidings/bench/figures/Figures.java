package tidings.bench.figures;

import java.util.List;

/// All measurements, in the order in which a whole run takes them.
public final class Figures {
    private Figures() {}

    public static List<Measurement> all() {
        return List.of(
                new AtRest(),
                new SustainedOrders(),
                new HalfLoad(),
                new SlowProvider(),
                new Burst(),
                new GatewayCost(),
                new OutboxDrain(),
                new CatchUp("analytics-service", 10),
                new CatchUp("notification-service", 5),
                new CatchUp("payment-service", 3),
                new ManyOrders(),
                new Memory(),
                new Start());
    }

    /// The names of all figures.
    public static List<String> names() {
        return all().stream().flatMap(it -> it.names().stream()).toList();
    }
}
