package tidings.messaging.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A page of the outbox: some of a stretch, in the order of the ids.
///
/// @param begin    the position before the first row
/// @param lookedTo the last id that was looked at, where there may be more of the stretch behind it
record OutboxPage(
        Position begin, List<OutboxRow> rows, @Nullable Long lookedTo) {
    private static final int FULL = 1_000;

    /// Reads a page. Nothing was found where there is no stretch; of a stretch without events there is one row, which
    /// holds none.
    static Optional<OutboxPage> from(ResultSet found, Position position) throws SQLException {
        if (!found.next()) {
            return Optional.empty();
        }
        var begin = position.inStretch(found.getString("sending"), found.getLong("last_id"));
        var lookedTo = found.getObject("looked_to", Long.class);
        var rows = new ArrayList<OutboxRow>();
        if (found.getObject("id") != null) {
            do {
                rows.add(OutboxRow.from(found));
            } while (found.next());
        }
        return Optional.of(new OutboxPage(begin, rows, lookedTo));
    }

    /// The position that follows on this one when a row is sent. Behind the last row that is the page's end.
    Position behind(OutboxRow sent, Position position) {
        return sent.id() == rows.getLast().id() ? end(position) : position.movedTo(sent.id());
    }

    /// The position that follows on this one when the whole page is sent.
    Position end(Position position) {
        if (!isWhole()) {
            return position.movedTo(rows.getLast().id());
        }
        return lookedTo == null ? position.movedToEndOfStretch() : position.movedTo(lookedTo);
    }

    /// Whether the page holds all that was found, and leaves none for the next one.
    private boolean isWhole() {
        return rows.size() < FULL
                && (rows.isEmpty() || rows.size() == rows.getFirst().found());
    }
}
