package tidings.proof.input.topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import tidings.provisioning.TopicAccess;

/// An event as `event-schemas` shows it.
record EventExample(String topic, String type) {
    String example() {
        var place = "/examples/%s/%s/1.json".formatted(topic, type);
        try (var example = Objects.requireNonNull(EventExample.class.getResourceAsStream(place), place)) {
            return new String(example.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> heardBy() {
        return TopicAccess.resident().stream()
                .filter(access -> access.hears().contains(topic))
                .map(TopicAccess::service)
                .collect(toSet());
    }
}
