package tidings.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tidings.probes.database.DatabaseProbe.Entrance;

/// Orders of long ago, in the databases of all services that keep something of orders, as if they had gone their way:
/// orders, payments, letters and journeys, in the outboxes and in the inboxes.
final class StoredOrders {
    private static final Map<String, List<String>> TABLES = Map.of(
            "order-service", List.of("orders id"),
            "payment-service", List.of("payment order_id"),
            "notification-service", List.of("letters order_id"),
            "analytics-service", List.of("sale order_id", "journey order_id"));

    private StoredOrders() {}

    /// The services that keep something of orders.
    static Iterable<String> services() {
        return TABLES.keySet();
    }

    /// Stores so many, and has the database know how many there are.
    static void store(String service, Entrance database, int count) throws SQLException {
        execute(database, script(service).replace("${count}", Integer.toString(count)));
        execute(database, "vacuum analyze");
    }

    /// Takes them away.
    static void remove(String service, Entrance database) throws SQLException {
        for (var table : Objects.requireNonNull(TABLES.get(service))) {
            var place = table.split(" ", -1);
            execute(database, script("removed").replace("${table}", place[0]).replace("${column}", place[1]));
        }
        execute(database, "drop schema stored cascade");
    }

    private static void execute(Entrance database, String script) throws SQLException {
        try (var connection = database.open();
                var statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private static String script(String name) {
        var resource = "/tidings/bench/stored/%s.sql".formatted(name);
        try (var script = Objects.requireNonNull(StoredOrders.class.getResourceAsStream(resource), resource)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
