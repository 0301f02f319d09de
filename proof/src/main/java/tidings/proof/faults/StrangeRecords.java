package tidings.proof.faults;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Records that no service has told, in the middle of those that one has.
///
/// @param plant puts one of them onto its topic
record StrangeRecords(String name, String story, BiConsumer<Intruder, RandomGenerator> plant) implements Fault {
    private static final int TIMES = 3;
    private static final String SLEEPER = "analytics-service";

    static List<Fault> all() {
        return List.of(
                new StrangeRecords("poison", "random bytes lie inside a full batch", Intruder::plantPoison),
                new StrangeRecords(
                        "incompatible-event",
                        "an event lacks what everybody needs of it",
                        (intruder, _) -> intruder.plantIncompatibleOrder()),
                new StrangeRecords(
                        "unknown-field",
                        "an event says more than anybody knows",
                        (intruder, _) -> intruder.tellSignUpWithUnknownField()),
                new StrangeRecords(
                        "unknown-event",
                        "an event is of a type that nobody knows",
                        (intruder, _) -> intruder.plantUnknownEvent()));
    }

    @Override
    public Optional<String> breaks() {
        return Optional.of(SLEEPER);
    }

    /// One consumer sleeps meanwhile, so that it finds them in one batch with many others.
    @Override
    public int strike(Scene scene) {
        var sleeper = scene.system().part(SLEEPER);
        sleeper.stop();
        try (var intruder = new Intruder(scene)) {
            IntStream.range(0, TIMES).forEach(_ -> {
                Scene.pause(Duration.ofSeconds(1));
                plant.accept(intruder, scene.random());
            });
        }
        Scene.pause(Duration.ofSeconds(1));
        sleeper.start();
        return TIMES;
    }
}
