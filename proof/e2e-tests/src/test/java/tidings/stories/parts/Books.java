package tidings.stories.parts;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tidings.probes.database.DatabaseProbe;
import tidings.provisioning.ServiceDatabase;

/// How much is written down: the rows of every table of every service, what waits to be told included, and the records
/// of every topic. Two looks at a system at rest are equal when nothing has happened in between.
public record Books(Map<String, Long> sizes) {
    public static Books asTheyAre() {
        var sizes = new TreeMap<String, Long>();
        ServiceDatabase.resident().forEach(database -> sizes.putAll(rowsOf(database.name())));
        sizes.putAll(new Broker().records());
        sizes.values().removeIf(size -> size == 0); // such as a partition that was only just added
        return new Books(sizes);
    }

    private static Map<String, Long> rowsOf(String database) {
        try (var probe = new Archive(database).probe()) {
            return tables(probe).stream()
                    .collect(toMap(
                            table -> database + "." + table, table -> probe.count("select count(*) from " + table)));
        }
    }

    public static List<String> tables(DatabaseProbe database) {
        return database.read("""
                select schemaname || '.' || tablename from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')
                """, row -> row.getString(1));
    }
}
