package tidings.command;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tidings.local.Service;
import tidings.provisioning.Trouble;

@Command(
        name = "redrive",
        description = "Lets a service react again to what it has parked: one key's events, or all of them.")
final class Redrive implements Runnable {
    @Parameters(index = "0", paramLabel = "SERVICE", description = "Such as order-service.")
    private String service = "";

    @Parameters(index = "1", paramLabel = "TOPIC", arity = "0..1", description = "Such as payments.")
    private @Nullable String topic;

    @Parameters(index = "2", paramLabel = "KEY", arity = "0..1", description = "As ./tidings parked shows it.")
    private @Nullable String key;

    @Override
    public void run() {
        if (topic != null && key == null) {
            throw new Trouble("Say TOPIC and KEY, or neither.");
        }
        try (var management = new Management()) {
            var chosen = Here.system().service(service);
            var wishes = topic != null && key != null
                    ? Set.of(Map.of("topic", topic, "key", key))
                    : everythingIn(chosen, management);
            var done = wishes.stream()
                    .mapToInt(wish -> redrive(chosen, wish, management))
                    .sum();
            System.out.printf("%d events were done again.%n", done);
        }
    }

    /// One wish for each key; what has none is called by its id.
    private static Set<Map<String, String>> everythingIn(Service service, Management management) {
        var wishes = new LinkedHashSet<Map<String, String>>();
        management
                .get(service, "deadletters")
                .ifPresent(letters -> letters.forEach(letter -> wishes.add(
                        letter.path("key").isString() && letter.path("eventId").isString()
                                ? Map.of(
                                        "topic",
                                        letter.path("topic").asString(),
                                        "key",
                                        letter.path("key").asString())
                                : Map.of("id", letter.path("id").asString()))));
        return wishes;
    }

    private static int redrive(Service service, Map<String, String> wish, Management management) {
        var answer = management.post(service, "deadletters", wish);
        if (answer.has("problem")) {
            System.out.printf("%s: %s%n", wish, answer.path("problem").asString());
        }
        return answer.path("redriven").asInt();
    }
}
