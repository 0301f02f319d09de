package tidings.messaging.offsets;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.jdbc.Column;
import tidings.messaging.wire.RecordLocation;

/// The processed offsets say in the service's own database how far it has heard each partition. The broker does so,
/// too, but a database that was restored from a backup has forgotten what the broker remembers.
///
/// They are written some time after what was heard was committed, never before. So they may lag behind by what was
/// heard last, and hearing that again changes nothing; and what they say is true in every backup.
public class ProcessedOffsets {
    private final JdbcClient jdbc;
    private final UnwrittenOffsets unwritten = new UnwrittenOffsets();
    private @Nullable Boolean brokersAlone;
    private final TakenOffsets takenUp = new TakenOffsets();

    public ProcessedOffsets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How far this instance is ahead of what is noted in the database.
    public TakenOffsets takenUp() {
        return takenUp;
    }

    /// Notes the records that have been reacted to.
    public void note(List<? extends ConsumerRecord<?, ?>> records) {
        records.forEach(it -> note(new TopicPartition(it.topic(), it.partition()), it.offset() + 1));
    }

    public void note(TopicPartition partition, long next) {
        unwritten.note(partition, next);
    }

    /// Writes what was noted. Throws an exception of the database, and then what was noted is kept for the next time.
    public void write() {
        var notes = unwritten.all();
        if (!notes.isEmpty()) {
            write(List.copyOf(notes.keySet()), List.copyOf(notes.values()));
            unwritten.forget(notes);
        }
    }

    /// Whether the broker alone knows the offsets, because this database was last used by a version that did not
    /// write them: it has reacted to events, and has an offset of no topic. In any other database, a topic
    /// without an offset was not heard since the backup.
    ///
    /// The first answer counts for as long as this process lives: notes on one topic say nothing about the next.
    /// Throws an exception of the database.
    public synchronized boolean areTheBrokersAlone() {
        if (brokersAlone == null) {
            brokersAlone = jdbc.sql(
                            "select not exists (select from messaging.heard) and exists (select from messaging.inbox)")
                    .query(Boolean.class)
                    .single();
        }
        return brokersAlone;
    }

    /// The offsets of a topic, by partition. Throws an exception of the database.
    public Map<TopicPartition, Long> of(String topic) {
        return jdbc
                .sql("select partition, next_offset from messaging.heard where topic = ?")
                .param(topic)
                .query((row, _) -> Map.entry(new TopicPartition(topic, row.getInt(1)), row.getLong(2)))
                .list()
                .stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Whether it is written that the record in this place was heard. Throws an exception of the database.
    public boolean isWritten(RecordLocation place) {
        return of(place.topic()).getOrDefault(place.topicPartition(), 0L) > place.offset();
    }

    /// Writes in the order of the partitions, so that two instances wait for each other and do not lock each other out.
    private void write(List<TopicPartition> partitions, List<Long> next) {
        jdbc.sql("""
                insert into messaging.heard (topic, partition, next_offset)
                select topic, partition::int, next::bigint
                from unnest(?, ?, ?) as noted (topic, partition, next)
                order by topic, partition::int
                on conflict (topic, partition)
                    do update set next_offset = greatest(heard.next_offset, excluded.next_offset)
                """)
                .param(Column.of(partitions, TopicPartition::topic))
                .param(Column.of(partitions, TopicPartition::partition))
                .param(Column.of(next, Long::valueOf))
                .update();
    }
}
