package tidings.stories;

import java.sql.SQLException;

/// What services have still to do, read from their own databases.
record Unfinished(TheSystem system) {

    /// Events that wait in the outbox.
    long untold(String database) {
        return count(database, """
                select count(*) from messaging.outbox, messaging.outbox_position
                where (tx >= pg_snapshot_xmax(sent) or tx in (select pg_snapshot_xip(sent)))
                  and not (pg_visible_in_snapshot(tx, sending) and id <= last_id)
                """);
    }

    /// What was decided to be done to the outside world and has not been seen done yet.
    long undone(String database) {
        return count(database, "select count(*) from messaging.intent");
    }

    private long count(String database, String question) {
        try (var connection = system.serverOf(database).connect(database);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError("The database %s does not answer".formatted(database), e);
        }
    }
}
