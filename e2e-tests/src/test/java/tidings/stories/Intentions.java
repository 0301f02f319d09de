package tidings.stories;

import java.sql.SQLException;

/// What services have decided to do to the outside world and have not seen done yet, read from their own databases.
final class Intentions {
    private final TheSystem system;

    Intentions(TheSystem system) {
        this.system = system;
    }

    long in(String name) {
        try (var connection = system.serverOf(name).connect(name);
                var query = connection.createStatement();
                var found = query.executeQuery("select count(*) from messaging.intent")) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError("The database %s does not answer".formatted(name), e);
        }
    }
}
