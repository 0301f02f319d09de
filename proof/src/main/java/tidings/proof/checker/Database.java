package tidings.proof.checker;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tidings.probes.Unreachable;
import tidings.proof.ProofSystem;

/// A service's database, to be read past the service. Every question throws [Unreachable] when it does not answer.
record Database(String service, Connection connection) implements AutoCloseable {
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static Database open(ProofSystem system, String service) {
        try {
            return new Database(service, system.database(service));
        } catch (SQLException e) {
            throw unreachable(service, e);
        }
    }

    <T> List<T> read(String sql, RowReader<T> reader) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var read = new ArrayList<T>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return List.copyOf(read);
        } catch (SQLException e) {
            throw unreachable(service, e);
        }
    }

    private static Unreachable unreachable(String service, SQLException cause) {
        return new Unreachable("the database of " + service, cause);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw unreachable(service, e);
        }
    }
}
