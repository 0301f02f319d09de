package tidings.messaging.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import tidings.messaging.wire.Cause;
import tidings.messaging.wire.Told;

/// A page of the outbox: some of a stretch, in the order of the ids.
record OutboxPage(List<Row> rows) {
    private static final int FULL = 1_000;

    boolean endsTheStretch() {
        return rows.size() < FULL
                && (rows.isEmpty() || rows.size() == rows.getFirst().found());
    }

    /// The same in waves, in none of which a key occurs twice.
    List<List<Row>> waves() {
        var waves = new ArrayList<List<Row>>();
        var keys = new HashSet<String>();
        for (var row : rows) {
            if (waves.isEmpty() || !keys.add(row.topicAndKey())) {
                waves.add(new ArrayList<>());
                keys.clear();
                keys.add(row.topicAndKey());
            }
            waves.getLast().add(row);
        }
        return waves;
    }

    /// An event in the outbox; `found` are those of its page before the page was cut to size.
    record Row(long id, int found, Told told) {
        private String topicAndKey() {
            return told.topic() + '/' + told.key();
        }

        static Row from(ResultSet row) throws SQLException {
            var cause = new Cause(
                    row.getObject("causation_id", UUID.class),
                    row.getString("correlation_id"),
                    row.getString("traceparent"));
            return new Row(
                    row.getLong("id"),
                    row.getInt("found"),
                    new Told(
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
