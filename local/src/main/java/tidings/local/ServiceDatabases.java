package tidings.local;

import java.sql.Connection;
import java.sql.SQLException;

/// Gives every service a database that it owns, and a login that enters no other.
final class ServiceDatabases {
    private ServiceDatabases() {}

    static void ensure(Connection administrator, Secrets secrets) throws SQLException {
        for (var database : ServiceDatabase.all()) {
            if (!exists(administrator, database.name())) {
                create(administrator, database, secrets.read(database.secret()));
            }
        }
    }

    private static void create(Connection administrator, ServiceDatabase database, String password)
            throws SQLException {
        try (var statement = administrator.createStatement()) {
            statement.execute("drop role if exists " + database.login());
            statement.execute("create role %s login password '%s'".formatted(database.login(), password));
            statement.execute(
                    "create database %s owner %s strategy file_copy".formatted(database.name(), database.login()));
            statement.execute("revoke connect, temporary on database %s from public".formatted(database.name()));
        }
    }

    private static boolean exists(Connection administrator, String database) throws SQLException {
        try (var query = administrator.prepareStatement("select from pg_database where datname = ?")) {
            query.setString(1, database);
            return query.executeQuery().next();
        }
    }
}
