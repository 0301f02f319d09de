package tidings.proof.system;

import java.sql.SQLException;
import tidings.probes.database.DatabaseProbe.Entrance;

/// SQL that is said to a database behind its service's back.
public final class Sql {
    private Sql() {}

    /// Returns the number that the statement answers with; 0 where it has no answer.
    public static int execute(Entrance entrance, String sql) {
        try (var connection = entrance.open();
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return 0;
            }
            var answer = statement.getResultSet();
            answer.next();
            return answer.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
