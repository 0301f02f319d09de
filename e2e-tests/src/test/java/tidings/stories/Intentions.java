package tidings.stories;

import java.sql.SQLException;
import tidings.local.Database;

/// What services have decided to do to the outside world and have not seen done yet, read from their own databases.
final class Intentions {
    private final Database database;

    Intentions(TheSystem system) {
        this.database = new Database(system.home(), TheSystem.port(15432));
    }

    long in(String name) {
        try (var connection = database.connect(name);
                var query = connection.createStatement();
                var found = query.executeQuery("select count(*) from messaging.intent")) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError("The database %s does not answer".formatted(name), e);
        }
    }
}
