package tidings.proof.faults;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Records that no service has told, in the middle of those that one has.
///
/// @param sleeper a consumer that sleeps meanwhile, so that it finds them in one batch with many others
/// @param plant   puts one of them onto its topic
record StrangeRecords(String name, String story, String sleeper, BiConsumer<Intruder, RandomGenerator> plant)
        implements Fault {
    private static final int TIMES = 3;

    static List<Fault> all() {
        return List.of(
                new StrangeRecords(
                        "poison", "random bytes lie inside a full batch", "analytics-service", Intruder::plantPoison),
                new StrangeRecords(
                        "incompatible-event",
                        "an event lacks what everybody needs of it",
                        "notification-service",
                        (intruder, _) -> intruder.plantIncompatibleOrder()),
                new StrangeRecords(
                        "unknown-field",
                        "an event says more than anybody knows",
                        "payment-service",
                        (intruder, _) -> intruder.tellSignUpWithUnknownField()),
                new StrangeRecords(
                        "unknown-event",
                        "an event is of a type that nobody knows",
                        "analytics-service",
                        (intruder, _) -> intruder.plantUnknownEvent()));
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
    public int strike(Scene scene) {
        var part = scene.system().part(sleeper);
        part.stop();
        try (var intruder = new Intruder(scene)) {
            IntStream.range(0, TIMES).forEach(_ -> {
                Scene.pause(Duration.ofSeconds(1));
                plant.accept(intruder, scene.random());
            });
        }
        Scene.pause(Duration.ofSeconds(1));
        part.start();
        return TIMES;
    }
}
