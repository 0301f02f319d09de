package tidings.command;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tidings.local.Service;
import tidings.provisioning.Trouble;
import tools.jackson.databind.JsonNode;

@Command(
        name = "redrive",
        description = "Lets a service try again what it has parked: one key's events, something to be done outside, or"
                + " all of it.")
final class Redrive implements Runnable {
    @Parameters(index = "0", paramLabel = "SERVICE", description = "Such as order-service.")
    private String service = "";

    @Parameters(
            index = "1",
            paramLabel = "TOPIC",
            arity = "0..1",
            description = "Such as payments; or WHAT is to be done outside, such as Message.")
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
            var done = redrive(chosen, "deadletters", events(chosen, management), management);
            var tried = redrive(chosen, "intents", intents(chosen, management), management);
            System.out.printf("%d events were done again.%n", done);
            if (tried > 0) {
                System.out.printf("%d of what is to be done outside are being tried again.%n", tried);
            }
        }
    }

    /// One wish for each key; what has none is called by its id.
    private Set<Map<String, String>> events(Service service, Management management) {
        if (topic != null && key != null) {
            return isTopic(topic) ? Set.of(Map.of("topic", topic, "key", key)) : Set.of();
        }
        var wishes = new LinkedHashSet<Map<String, String>>();
        management
                .get(service, "deadletters")
                .ifPresent(letters -> letters.forEach(letter -> wishes.add(
                        letter.path("key").isString() && letter.path("eventId").isString()
                                ? words(letter, "topic", "key")
                                : Map.of("id", letter.path("id").asString()))));
        return wishes;
    }

    private Set<Map<String, String>> intents(Service service, Management management) {
        if (topic != null && key != null) {
            return isTopic(topic) ? Set.of() : Set.of(Map.of("type", topic, "key", key));
        }
        var wishes = new LinkedHashSet<Map<String, String>>();
        management
                .get(service, "intents")
                .ifPresent(intents -> intents.forEach(intent -> wishes.add(words(intent, "type", "key"))));
        return wishes;
    }

    /// What is to be done outside is called as its type in Java.
    private static boolean isTopic(String name) {
        return !Character.isUpperCase(name.charAt(0));
    }

    private static Map<String, String> words(JsonNode parked, String first, String second) {
        return Map.of(
                first,
                parked.path(first).asString(),
                second,
                parked.path(second).asString());
    }

    private static int redrive(
            Service service, String endpoint, Set<Map<String, String>> wishes, Management management) {
        return wishes.stream()
                .mapToInt(wish -> redrive(service, endpoint, wish, management))
                .sum();
    }

    private static int redrive(Service service, String endpoint, Map<String, String> wish, Management management) {
        var answer = management.post(service, endpoint, wish);
        if (answer.has("problem")) {
            System.out.printf("%s: %s%n", wish, answer.path("problem").asString());
        }
        return answer.path("redriven").asInt();
    }
}
