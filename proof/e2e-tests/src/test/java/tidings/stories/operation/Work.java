package tidings.stories.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import tidings.provisioning.ServiceDatabase;
import tidings.provisioning.TopicAccess;
import tidings.stories.language.Order;
import tidings.stories.language.Wire;
import tidings.stories.parts.Broker;
import tidings.stories.parts.Unfinished;

/// The work of a service that has ended, by the word of its database and of the broker.
record Work(String service, String database, Unfinished unfinished) {
    static Work of(String service) {
        var database = ServiceDatabase.of(service).orElseThrow();
        return new Work(service, database.name(), new Unfinished());
    }

    /// Whether all that it told is on the topics, it holds on to no intent, and broker and database agree about what
    /// it has heard of these orders.
    void isNotHalfDone(List<Order> orders) {
        assertThat(unfinished.untold(database)).as("events left in the outbox").isZero();
        assertThat(unfinished.claimed(database)).as("intents held").isZero();
        assertThat(heard(orders)).as("events heard, by the broker's word").isEqualTo(noted(orders));
    }

    private Set<String> heard(List<Order> orders) {
        var offsets = new Broker().heardBy(service);
        return told(orders)
                .filter(event -> event.offset() < offsetBehind(event, offsets))
                .map(Work::id)
                .collect(toSet());
    }

    private Set<String> noted(List<Order> orders) {
        var noted = unfinished.noted(database);
        return told(orders).map(Work::id).filter(noted::contains).collect(toSet());
    }

    private Stream<ConsumerRecord<byte[], byte[]>> told(List<Order> orders) {
        var ids = orders.stream().map(Order::id).collect(toSet());
        return TopicAccess.resident().stream()
                .filter(access -> access.service().equals(service))
                .flatMap(access -> access.hears().stream())
                .flatMap(topic -> new Wire().told(topic, ids).stream());
    }

    private static long offsetBehind(ConsumerRecord<?, ?> event, Map<TopicPartition, Long> offsets) {
        return offsets.getOrDefault(new TopicPartition(event.topic(), event.partition()), 0L);
    }

    private static String id(ConsumerRecord<?, ?> event) {
        return new String(event.headers().lastHeader("ce_id").value(), UTF_8);
    }
}
