package tidings.command.parked;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tidings.command.system.CurrentProject;
import tidings.local.ServiceProcess;
import tidings.provisioning.Trouble;

/// The target of a redrive or a discard, as somebody names it on the command line.
final class Target {
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

    @Option(names = "--id", description = "One event by its number, as ./tidings parked shows it.")
    private @Nullable Long id;

    @Option(names = "--place", description = "One event by its place on the topics, such as payments-3@17.")
    private @Nullable String place;

    /// What a service is asked for, and where.
    record Wish(String endpoint, Map<String, Object> words) {}

    ServiceProcess service() {
        return CurrentProject.system().service(service);
    }

    boolean isEverything() {
        return topic == null && key == null && id == null && place == null;
    }

    /// Throws [Trouble] when it is not clear which.
    Wish wish() {
        if (topic != null && key != null && id == null && place == null) {
            return isIntent(topic)
                    ? new Wish(ParkedPages.INTENTS, Map.of("type", topic, "key", key))
                    : new Wish(ParkedPages.EVENTS, Map.of("topic", topic, "key", key));
        }
        if (topic == null && id != null && place == null) {
            return new Wish(ParkedPages.EVENTS, Map.of("id", id));
        }
        if (topic == null && id == null && place != null) {
            return new Wish(ParkedPages.EVENTS, Map.of("place", place));
        }
        throw new Trouble("Say which: TOPIC and KEY, or --id, or --place.");
    }

    /// The trouble that there was nothing to be done.
    Trouble nothing() {
        return new Trouble(
                "%s has parked nothing of that kind, and nothing was changed. What it has: ./tidings parked %1$s"
                        .formatted(service));
    }

    /// Whether this names an intent, which is called as its type in Java.
    private static boolean isIntent(String name) {
        return Character.isUpperCase(name.charAt(0));
    }
}
