package tidings.proof.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Something that is said to a database behind its service's back.
public final class Sql {
    private Sql() {}

    /// A way into a database.
    @FunctionalInterface
    public interface Entrance {
        Connection open() throws SQLException;
    }

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

    /// Returns the first column of the statement's answer.
    static List<String> texts(Entrance entrance, String sql) {
        try (var connection = entrance.open();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (answer.next()) {
                texts.add(answer.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
