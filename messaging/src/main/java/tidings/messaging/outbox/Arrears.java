package tidings.messaging.outbox;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// What the outbox's tending has not come to yet.
///
/// @param missing  of today and tomorrow, whichever has no partition
/// @param overdue  days whose partition should have gone an hour ago
/// @param homeless how many events lie in the default partition
/// @param holders  the process ids of the database's sessions that hold a lock on the outbox
record Arrears(List<LocalDate> missing, List<LocalDate> overdue, long homeless, List<Integer> holders) {

    static Arrears from(ResultSet row) throws SQLException {
        return new Arrears(days(row, "missing"), days(row, "overdue"), row.getLong("homeless"), List.of((Integer[])
                row.getArray("holders").getArray()));
    }

    private static List<LocalDate> days(ResultSet row, String column) throws SQLException {
        return Stream.of((Date[]) row.getArray(column).getArray())
                .map(Date::toLocalDate)
                .toList();
    }

    /// In a sentence each.
    List<String> problems() {
        var withoutADay = missing.isEmpty() && homeless == 0
                ? Stream.<String>empty()
                : Stream.of("the outbox lacks partitions (%s), and %d events wait in its default partition for theirs"
                        .formatted(missing, homeless));
        var tooOld = overdue.isEmpty()
                ? Stream.<String>empty()
                : Stream.of("what was told on %s is not dropped, which it should be unless some of it is not sent yet"
                        .formatted(overdue));
        return Stream.concat(withoutADay, tooOld)
                .map(it -> it + ": " + remedy())
                .toList();
    }

    private String remedy() {
        return holders.isEmpty()
                ? "the database's log says why"
                : "these of the database's sessions have locked it, and pg_terminate_backend(…) ends one that was"
                        + " forgotten: " + holders;
    }
}
