package tidings.messaging.outbox;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// The maintenance of the outbox that is overdue.
///
/// @param missing  of today and tomorrow, whichever has no partition
/// @param overdue  days whose partition should have gone an hour ago
/// @param unsent   whether some of what was told on those is not sent yet
/// @param homeless how many events lie in the default partition
/// @param holders  the database's sessions that hold a lock on the outbox, each by its process id and its transaction
record OverdueMaintenance(
        List<LocalDate> missing, List<LocalDate> overdue, boolean unsent, long homeless, List<String> holders) {
    private static final String NOT_SENT =
            "some of it is not sent yet, and is kept until it is: bring back the broker, or see what the relay says";

    static OverdueMaintenance from(ResultSet row) throws SQLException {
        return new OverdueMaintenance(
                days(row, "missing"),
                days(row, "overdue"),
                row.getBoolean("unsent"),
                row.getLong("homeless"),
                List.of((String[]) row.getArray("holders").getArray()));
    }

    private static List<LocalDate> days(ResultSet row, String column) throws SQLException {
        return Stream.of((Date[]) row.getArray(column).getArray())
                .map(Date::toLocalDate)
                .toList();
    }

    /// The problems, in a sentence each.
    ///
    /// @param before who held a lock a round ago: those who still do, in the same transaction, are in the way,
    ///               while others only happened to be seen
    List<String> problems(Collection<String> before) {
        var withoutADay = missing.isEmpty() && homeless == 0
                ? Stream.<String>empty()
                : Stream.of(
                        "the outbox lacks partitions (%s), and %d events wait in its default partition for theirs: %s"
                                .formatted(missing, homeless, inTheWay(before)));
        var tooOld = overdue.isEmpty()
                ? Stream.<String>empty()
                : Stream.of("what was told on %s is not dropped: %s"
                        .formatted(overdue, unsent ? NOT_SENT : inTheWay(before)));
        return Stream.concat(withoutADay, tooOld).toList();
    }

    private String inTheWay(Collection<String> before) {
        var lasting = holders.stream().filter(before::contains).toList();
        return lasting.isEmpty()
                ? "nobody was seen in the way for longer than a moment; it is retried every minute"
                : "these of the database's sessions have locked it since the round before, and"
                        + " pg_terminate_backend(…) ends one that was forgotten: " + lasting;
    }
}
