package tidings.proof.faults.records;

import java.time.Duration;
import java.util.Optional;
import tidings.local.process.Polling;
import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;
import tidings.proof.system.Sql;

/// A thousand legible events at once, at which one consumer needs a person and another fails time and again;
/// orders that are placed then are paid and confirmed behind them.
public record ManyFailures() implements Fault {
    private static final int MANY = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2); // one after the other they would take hours

    @Override
    public String name() {
        return "thousand-failures";
    }

    @Override
    public String story() {
        return "a thousand events fail at once, and those behind them do not wait for them";
    }

    @Override
    public String kind() {
        return "strange-record";
    }

    @Override
    public Optional<String> breaks() {
        return Optional.of("order-service");
    }

    /// None, if nothing that was ordered afterwards is confirmed in time.
    @Override
    public int strike(FaultContext context) {
        try (var planter = new RecordPlanter(context)) {
            planter.plantFailures(MANY);
        }
        var since = ask(context, "select extract(epoch from now())::int");
        return Polling.until(() -> confirmed(context, since) > 0, PATIENCE) ? MANY : 0;
    }

    private static int confirmed(FaultContext context, int since) {
        return ask(
                context,
                "select count(*) from orders where status = 'CONFIRMED' and placed_at > to_timestamp(%d)"
                        .formatted(since));
    }

    private static int ask(FaultContext context, String sql) {
        return Sql.execute(() -> context.system().database("order-service"), sql);
    }
}
