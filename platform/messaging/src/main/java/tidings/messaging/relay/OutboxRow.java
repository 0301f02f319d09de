package tidings.messaging.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import tidings.messaging.wire.Cause;
import tidings.messaging.wire.OutboxMessage;

/// An event in the outbox; `found` are those of its page before the page was cut to size.
record OutboxRow(long id, int found, OutboxMessage told) {
    String topicAndKey() {
        return told.topic() + '/' + told.key();
    }

    static OutboxRow from(ResultSet row) throws SQLException {
        var cause = new Cause(
                row.getObject("causation_id", UUID.class),
                row.getString("correlation_id"),
                row.getString("traceparent"));
        return new OutboxRow(
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
