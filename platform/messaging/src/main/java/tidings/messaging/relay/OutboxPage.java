package tidings.messaging.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidings.messaging.wire.Cause;
import tidings.messaging.wire.OutboxMessage;

/// A page of the outbox: some of a stretch, in the order of the ids.
///
/// @param lookedTo the last id that was looked at, where there may be more of the stretch behind it
record OutboxPage(List<Row> rows, @Nullable Long lookedTo) {
    private static final int FULL = 1_000;

    /// There is a line without an event where none was found.
    static OutboxPage from(ResultSet found) throws SQLException {
        var rows = new ArrayList<Row>();
        Long lookedTo = null;
        while (found.next()) {
            lookedTo = found.getObject("looked_to", Long.class);
            if (found.getObject("id") != null) {
                rows.add(Row.from(found));
            }
        }
        return new OutboxPage(rows, lookedTo);
    }

    /// Whether the page holds all that was found, and leaves none for the next one.
    boolean isWhole() {
        return rows.size() < FULL
                && (rows.isEmpty() || rows.size() == rows.getFirst().found());
    }

    /// An event in the outbox; `found` are those of its page before the page was cut to size.
    record Row(long id, int found, OutboxMessage told) {
        String topicAndKey() {
            return told.topic() + '/' + told.key();
        }

        private static Row from(ResultSet row) throws SQLException {
            var cause = new Cause(
                    row.getObject("causation_id", UUID.class),
                    row.getString("correlation_id"),
                    row.getString("traceparent"));
            return new Row(
                    row.getLong("id"),
                    row.getInt("found"),
                    new OutboxMessage(
                            row.getObject("event_id", UUID.class),
                            row.getString("topic"),
                            row.getString("key"),
                            row.getString("type"),
                            row.getString("schema"),
                            row.getTimestamp("time").toInstant(),
                            cause,
                            row.getString("payload")));
        }
    }
}
