package tidings.stories;

import java.sql.SQLException;
import tidings.probes.DatabaseProbe;

/// What stands in a service's database.
record Archive(String database) {

    /// The answer to a question that has one: the first column of the first row.
    String says(String question) {
        try (var probe = probe()) {
            return probe.read(question, row -> String.valueOf(row.getString(1))).getFirst();
        }
    }

    DatabaseProbe probe() {
        return DatabaseProbe.open(
                database, () -> TheSystem.running().serverOf(database).connect(database));
    }

    /// Changes what no service would change.
    void changes(String sql) {
        try (var connection = TheSystem.running().serverOf(database).connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError("The database %s does not let itself be changed".formatted(database), e);
        }
    }

    /// Whether there is such a row.
    boolean has(String table, String column, String value) {
        return says("select exists (select from %s where %s = '%s')".formatted(table, column, value))
                .equals("t");
    }
}
