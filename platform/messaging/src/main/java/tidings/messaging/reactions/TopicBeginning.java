package tidings.messaging.reactions;

import static java.util.stream.Collectors.toSet;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The beginning of a topic is when this service began to hear it. What happened before is history to its reactions
/// `@FromNowOn`.
public class TopicBeginning {
    private final String topic;
    private final JdbcClient database;
    private final Instant now;
    private volatile @Nullable Instant time;

    /// @param now when it begins, if the topic was never heard before
    TopicBeginning(String topic, JdbcClient database, Instant now) {
        this.topic = topic;
        this.database = database;
        this.now = now;
    }

    /// Whether something that happened then is history.
    boolean isAfter(Instant then) {
        return then.isBefore(time());
    }

    /// Notes the beginning once and for all, before anything of the topic is heard. What was heard already, by a
    /// version that noted nothing of topics, began with the database.
    ///
    /// @param onlyTheBrokerKnows whether that version's database is this one. What the broker knows of any other,
    ///                           such as one made anew, was heard by a database that is lost.
    public void note(Consumer<?, ?> consumer, boolean onlyTheBrokerKnows) {
        if (noted().isEmpty()) {
            database.sql("""
                    insert into messaging.topic_beginning (topic, time)
                    select ?, case when ? then beginning.time else ? end
                    from   messaging.beginning
                    on conflict do nothing
                    """)
                    .params(topic, onlyTheBrokerKnows && isCommitted(consumer), Timestamp.from(now))
                    .update();
        }
    }

    /// Whether the group has ever said of a partition of the topic how far it has heard it.
    private boolean isCommitted(Consumer<?, ?> consumer) {
        var all = consumer.partitionsFor(topic).stream()
                .map(it -> new TopicPartition(topic, it.partition()))
                .collect(toSet());
        return consumer.committed(all).values().stream().anyMatch(Objects::nonNull);
    }

    /// What is not noted yet was heard by an older version, and waits to be done again: a letter, or a rebuild.
    private Instant time() {
        var known = time;
        if (known == null) {
            known = noted().orElse(null);
            time = known;
        }
        return known == null ? ofTheDatabase() : known;
    }

    /// The beginning that was noted. It never changes.
    private Optional<Instant> noted() {
        return database.sql("select time from messaging.topic_beginning where topic = ?")
                .param(topic)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    private Instant ofTheDatabase() {
        return database.sql("select time from messaging.beginning")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
