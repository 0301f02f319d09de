package tidings.testing.oldnews;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/// One fact as it was told at some time: in one version, or in two major ones side by side, which have one id.
public record OldNews(List<Example> wordings) {

    /// All that a service may come across: every version, and the major ones of an event together.
    static Stream<OldNews> heardBy(String service) {
        var alone = Example.heardBy(service).map(example -> new OldNews(List.of(example)));
        var together = Example.heardBy(service).collect(groupingBy(Example::event)).values().stream()
                .map(OldNews::majors)
                .filter(news -> news.wordings().size() > 1);
        return Stream.concat(alone, together);
    }

    /// The newest of each major version, the newest first.
    private static OldNews majors(List<Example> versions) {
        var majors = new TreeMap<Integer, Example>();
        versions.forEach(example -> majors.put(example.major(), example));
        return new OldNews(List.copyOf(majors.descendingMap().values()));
    }

    public boolean tells(String event) {
        return wordings.getFirst().event().equals(event);
    }

    @Override
    public String toString() {
        return wordings.stream().map(Example::toString).collect(joining(" beside "));
    }

    String topic() {
        return wordings.getFirst().topic();
    }

    /// The records of the news as they lie on the topic.
    List<ProducerRecord<byte[], byte[]>> of(Object order, UUID id) {
        return wordings.stream().map(example -> example.dispatch(order, id)).toList();
    }
}
