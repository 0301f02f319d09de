package tidings.messaging.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the outbox: some of a stretch, in the order of the ids.
///
/// @param lookedTo the last id that was looked at, where there may be more of the stretch behind it
record OutboxPage(List<OutboxRow> rows, @Nullable Long lookedTo) {
    private static final int FULL = 1_000;

    /// Reads a page. It has one row, without an event, where none was found.
    static OutboxPage from(ResultSet found) throws SQLException {
        var rows = new ArrayList<OutboxRow>();
        Long lookedTo = null;
        while (found.next()) {
            lookedTo = found.getObject("looked_to", Long.class);
            if (found.getObject("id") != null) {
                rows.add(OutboxRow.from(found));
            }
        }
        return new OutboxPage(rows, lookedTo);
    }

    /// Whether the page holds all that was found, and leaves none for the next one.
    boolean isWhole() {
        return rows.size() < FULL
                && (rows.isEmpty() || rows.size() == rows.getFirst().found());
    }
}
