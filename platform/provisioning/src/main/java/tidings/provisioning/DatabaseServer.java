package tidings.provisioning;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// A PostgreSQL server, as its administrator sees it.
public record DatabaseServer(String host, int port, Login administrator) {
    public String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    /// A connection of the administrator.
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), administrator.user(), administrator.password());
    }

    /// Sees to it that the database is there, that it is the owner's, and that of all others only the service may
    /// enter, and that nobody holds for long what others wait for. Passwords become those given, so a new one takes
    /// effect with the next call. Throws [Trouble] when the server does not let us.
    public void provide(String database, Login owner, Login service) {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('tidings.provisioning'))");
            provide(owner, statement);
            provide(service, statement);
            if (!exists("pg_database where datname", database, statement)) {
                statement.execute("create database %s owner %s strategy file_copy"
                        .formatted(quoted(database, statement), owner.user()));
            }
            for (var closed : new String[] {"postgres", "template1", database}) {
                statement.execute(
                        "revoke connect, temporary on database %s from public".formatted(quoted(closed, statement)));
            }
            statement.execute(
                    "grant connect on database %s to %s".formatted(quoted(database, statement), service.user()));
            SessionLimits.OF_A_SERVICE.set("role " + service.user(), statement);
            SessionLimits.OF_ALL_OTHERS.set("database " + quoted(database, statement), statement);
        } catch (SQLException refused) {
            throw new Trouble(
                    "%s does not let %s provide the database %s: %s"
                            .formatted(url("postgres"), administrator, database, refused.getMessage()),
                    refused);
        }
    }

    private static void provide(Login login, Statement statement) throws SQLException {
        if (!exists("pg_roles where rolname", login.user(), statement)) {
            statement.execute("create role " + login.user());
        }
        statement.execute(
                "alter role %s login password %s".formatted(login.user(), statement.enquoteLiteral(login.password())));
    }

    /// The name in quotes: it may be a word of SQL, such as group.
    private static String quoted(String name, Statement statement) throws SQLException {
        return statement.enquoteIdentifier(name, true);
    }

    private static boolean exists(String where, String name, Statement statement) throws SQLException {
        try (var found =
                statement.executeQuery("select from %s = %s".formatted(where, statement.enquoteLiteral(name)))) {
            return found.next();
        }
    }
}
