package tidings.stories.outages;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tidings.stories.Anywhere;
import tidings.stories.language.Customer;
import tidings.stories.language.Shop;
import tidings.stories.system.TheSystem;

/// A service takes its time. Nobody waits for it for ever, and nobody else waits at all.
@Anywhere
class SlowServiceStory {
    private static final Map<String, String> CREDENTIALS =
            Map.of("email", "nobody@example.com", "password", "correct horse battery staple");

    private final Shop shop = Shop.open();
    private final Customer customer = shop.newCustomer();

    @Test
    void aCallerOfAServiceThatIsTooSlowIsToldSoAndNobodyElseNotices() throws SQLException {
        var journey = "/api/orders/%s/journey".formatted(UUID.randomUUID());

        try (var _ = lock("analytics", "journey");
                var _ = lock("users", "users")) {
            var ofAnalytics =
                    CompletableFuture.supplyAsync(() -> customer.asks().get(journey));
            var ofUsers = CompletableFuture.supplyAsync(() -> Shop.gateway().post("/api/sessions", CREDENTIALS));

            shop.eventually(customer.orders("paper-filters", 1)).isConfirmed();
            ofAnalytics.join().refuses(504);
            ofUsers.join().refuses(504);
        }

        customer.asks().get(journey).expecting(200);
        Shop.gateway().post("/api/sessions", CREDENTIALS).refuses(401);
    }

    /// Locks a table until the connection is closed: everybody who wants to read it waits.
    private static Connection lock(String database, String table) throws SQLException {
        var connection = TheSystem.running().serverOf(database).connect(database);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table %s in access exclusive mode".formatted(table));
        }
        return connection;
    }
}
