package tidings.stories.parts;

import java.sql.SQLException;
import tidings.probes.database.DatabaseProbe;
import tidings.stories.system.TheSystem;

/// What stands in a service's database.
public record Archive(String database) {

    /// The answer to a question that has one: the first column of the first row.
    public String says(String question) {
        try (var probe = probe()) {
            return probe.read(question, row -> String.valueOf(row.getString(1))).getFirst();
        }
    }

    public DatabaseProbe probe() {
        return DatabaseProbe.open(
                database, () -> TheSystem.running().serverOf(database).connect(database));
    }

    /// Changes what no service would change.
    public void changes(String sql) {
        try (var connection = TheSystem.running().serverOf(database).connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError("The database %s does not let itself be changed".formatted(database), e);
        }
    }

    /// Whether there is such a row.
    public boolean has(String table, String column, String value) {
        return says("select exists (select from %s where %s = '%s')".formatted(table, column, value))
                .equals("t");
    }
}
