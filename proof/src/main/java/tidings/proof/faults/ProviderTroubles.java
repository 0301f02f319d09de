package tidings.proof.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the payment provider can do to a shop.
final class ProviderTroubles {
    private static final String PROVIDER = "provider";

    private ProviderTroubles() {}

    static List<Fault> all() {
        return List.of(new Slow(), new Down(), new Declining(), new Silent(), new Overtaken());
    }

    /// Answers take two seconds.
    record Slow() implements Fault {
        @Override
        public String name() {
            return "provider-slow";
        }

        @Override
        public String story() {
            return "the provider takes 2 s for each answer";
        }

        @Override
        public Duration length() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Optional<String> breaks() {
            return Optional.of(PROVIDER);
        }

        @Override
        public int strike(Scene scene) {
            var provider = new Provider(scene.system().outsideWorld());
            provider.behaves(Map.of("latencyMs", 2_000));
            scene.letTimePass();
            provider.behavesWell();
            return 1;
        }
    }

    /// It refuses, answers 503, hangs and fails, by turns.
    record Down() implements Fault {
        private static final List<String> TURNS = List.of("refused", "unavailable", "hanging", "failing");

        @Override
        public String name() {
            return "provider-down";
        }

        @Override
        public String story() {
            return "the provider is down: it refuses, answers 503, hangs and fails, by turns";
        }

        @Override
        public Duration length() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Optional<String> breaks() {
            return Optional.of(PROVIDER);
        }

        @Override
        public int strike(Scene scene) {
            var provider = new Provider(scene.system().outsideWorld());
            for (var turn : TURNS) {
                provider.behaves(Map.of("outage", turn));
                Scene.pause(scene.length().dividedBy(TURNS.size()));
            }
            provider.behavesWell();
            return TURNS.size();
        }
    }

    /// It declines every fifth good card.
    record Declining() implements Fault {
        @Override
        public String name() {
            return "provider-declines";
        }

        @Override
        public String story() {
            return "the provider declines every fifth good card";
        }

        @Override
        public Optional<String> breaks() {
            return Optional.of(PROVIDER);
        }

        @Override
        public int strike(Scene scene) {
            var provider = new Provider(scene.system().outsideWorld());
            provider.behaves(Map.of("declineRate", 0.2));
            scene.letTimePass();
            provider.behavesWell();
            return 1;
        }
    }

    /// It charges, and the answer never arrives.
    record Silent() implements Fault {
        private static final int ANSWERS = 20;

        @Override
        public String name() {
            return "provider-loses-answers";
        }

        @Override
        public String story() {
            return "the provider charges, and its answer is lost, %d times".formatted(ANSWERS);
        }

        @Override
        public Optional<String> breaks() {
            return Optional.of(PROVIDER);
        }

        @Override
        public int strike(Scene scene) {
            var provider = new Provider(scene.system().outsideWorld());
            provider.behaves(Map.of("loseAnswers", ANSWERS));
            scene.letTimePass();
            var left = provider.behaviour().path("loseAnswers").asInt();
            provider.behavesWell();
            return ANSWERS - left;
        }
    }

    /// Every customer cancels while the payment is in flight.
    record Overtaken() implements Fault {
        @Override
        public String name() {
            return "cancelled-in-flight";
        }

        @Override
        public String story() {
            return "every customer cancels while the payment is in flight";
        }

        @Override
        public Optional<String> breaks() {
            return Optional.of(PROVIDER);
        }

        @Override
        public int strike(Scene scene) {
            var provider = new Provider(scene.system().outsideWorld());
            provider.behaves(Map.of("latencyMs", 300));
            var before = scene.load().cancelled();
            scene.load().everybodyCancels();
            scene.letTimePass();
            Scene.pause(Duration.ofSeconds(1));
            provider.behavesWell();
            return scene.load().cancelled() - before;
        }
    }
}
