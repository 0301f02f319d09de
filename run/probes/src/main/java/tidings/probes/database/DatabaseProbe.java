package tidings.probes.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tidings.probes.ProbeFailed;

/// A probe reads a service's database past the service. Each question throws [ProbeFailed] when it is not answered.
///
/// @param name of the service, or of the database
public record DatabaseProbe(String name, Connection connection) implements AutoCloseable {

    /// A way into a database.
    @FunctionalInterface
    public interface Entrance {
        Connection open() throws SQLException;
    }

    /// Makes something of a row.
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public static DatabaseProbe open(String name, Entrance entrance) {
        try {
            return new DatabaseProbe(name, entrance.open());
        } catch (SQLException e) {
            throw unreachable(name, e);
        }
    }

    public <T> List<T> read(String question, RowReader<T> reader) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            var read = new ArrayList<T>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return List.copyOf(read);
        } catch (SQLException e) {
            throw unreachable(name, e);
        }
    }

    /// The number that answers a question of how many.
    public long count(String question) {
        return read(question, row -> row.getLong(1)).getFirst();
    }

    private static ProbeFailed unreachable(String name, SQLException cause) {
        return new ProbeFailed("the database of " + name, cause);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw unreachable(name, e);
        }
    }
}
