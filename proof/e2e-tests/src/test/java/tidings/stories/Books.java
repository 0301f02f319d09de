package tidings.stories;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tidings.provisioning.ServiceDatabase;

/// How much is written down: the rows of every table of every service, what waits to be told included, and the records
/// of every topic. Two looks at a system at rest are equal when nothing has happened in between.
record Books(Map<String, Long> sizes) {
    static Books asTheyAre() {
        var sizes = new TreeMap<String, Long>();
        ServiceDatabase.resident().forEach(database -> sizes.putAll(rowsOf(database.name())));
        sizes.putAll(new Broker().records());
        sizes.values().removeIf(size -> size == 0); // such as a partition that was only just added
        return new Books(sizes);
    }

    private static Map<String, Long> rowsOf(String database) {
        try (var connection = TheSystem.running().serverOf(database).connect(database)) {
            var sizes = new TreeMap<String, Long>();
            for (var table : tables(connection)) {
                sizes.put(database + "." + table, rows(connection, table));
            }
            return sizes;
        } catch (SQLException e) {
            throw new AssertionError("The database %s does not say what is in it".formatted(database), e);
        }
    }

    static List<String> tables(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var found = statement.executeQuery("""
                        select schemaname || '.' || tablename from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')
                        """)) {
            var tables = new ArrayList<String>();
            while (found.next()) {
                tables.add(found.getString(1));
            }
            return tables;
        }
    }

    private static long rows(Connection database, String table) throws SQLException {
        try (var statement = database.createStatement();
                var count = statement.executeQuery("select count(*) from " + table)) {
            count.next();
            return count.getLong(1);
        }
    }
}
