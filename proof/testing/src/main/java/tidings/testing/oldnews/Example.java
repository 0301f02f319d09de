package tidings.testing.oldnews;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tidings.provisioning.TopicAccess;

/// An event in one of the versions in which it was ever told, such as `payments/PaymentFailed/2`. Its like lies on the
/// topic for ever.
public record Example(String topic, String event, String version) {
    private static final Pattern PLACE = Pattern.compile(".*/examples/(.+)/(.+)/(.+)\\.json.*");

    /// All examples: one of every version of every event, those of an event oldest first.
    public static List<Example> all() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:examples/**/*.json");
            return Arrays.stream(files)
                    .map(file -> PLACE.matcher(String.valueOf(file)))
                    .filter(Matcher::matches)
                    .map(place -> new Example(place.group(1), place.group(2), place.group(3)))
                    .sorted(comparing(Example::event).thenComparing(example -> Version.parse(example.version())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The examples of what a service hears.
    public static Stream<Example> heardBy(String service) {
        var topics = TopicAccess.all().stream()
                .filter(access -> access.service().equals(service))
                .flatMap(access -> access.hears().stream())
                .toList();
        return all().stream().filter(example -> topics.contains(example.topic()));
    }

    public int major() {
        return Integer.parseInt(version.split("\\.", 2)[0]);
    }

    /// The name of the event on the wire.
    public String type() {
        return major() == 1 ? event : "%s.v%d".formatted(event, major());
    }

    public String json() {
        return text("/examples/%s.json".formatted(this));
    }

    /// The schema that it keeps to.
    public String schema() {
        return text("/schemas/%s.json".formatted(this));
    }

    @Override
    public String toString() {
        return "%s/%s/%s".formatted(topic, event, version);
    }

    /// The record of the example as it lies on the topic, of this order if it is about one.
    public ProducerRecord<byte[], byte[]> dispatch(Object order, UUID id) {
        return new ToldLongAgo(this, id).about(order);
    }

    private static String text(String resource) {
        try (var file = Objects.requireNonNull(Example.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
