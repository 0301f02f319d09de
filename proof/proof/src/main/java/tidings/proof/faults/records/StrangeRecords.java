package tidings.proof.faults.records;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;

/// Records that no service has told, in the middle of those that one has.
///
/// @param sleeper a consumer that sleeps meanwhile, so that it finds them in one batch with many others
/// @param plant   puts one of them onto its topic
public record StrangeRecords(String name, String story, String sleeper, BiConsumer<RecordPlanter, FaultContext> plant)
        implements Fault {
    private static final int TIMES = 3;

    public static List<Fault> all() {
        return List.of(
                new StrangeRecords(
                        "poison",
                        "random bytes lie inside a full batch",
                        "analytics-service",
                        (planter, context) -> planter.plantPoison(context.random())),
                new StrangeRecords(
                        "incompatible-event",
                        "an event lacks what everybody needs of it",
                        "notification-service",
                        (planter, _) -> planter.plantIncompatibleOrder()),
                new StrangeRecords(
                        "unknown-field",
                        "an event says more than anybody knows",
                        "payment-service",
                        (_, context) -> LaterSignUp.tell(context.system())),
                new StrangeRecords(
                        "unknown-event",
                        "an event is of a type that nobody knows",
                        "analytics-service",
                        (planter, _) -> planter.plantUnknownEvent()));
    }

    @Override
    public Optional<String> breaks() {
        return Optional.of(sleeper);
    }

    @Override
    public String kind() {
        return "strange-record";
    }

    @Override
    public int strike(FaultContext context) {
        var part = context.system().part(sleeper);
        part.stop();
        try (var planter = new RecordPlanter(context)) {
            IntStream.range(0, TIMES).forEach(_ -> {
                FaultContext.pause(Duration.ofSeconds(1));
                plant.accept(planter, context);
            });
        }
        FaultContext.pause(Duration.ofSeconds(1));
        part.start();
        return TIMES;
    }
}
