package tidings.provisioning;

import java.util.List;
import java.util.Optional;

/// The database of one service. An owner makes and changes its schema; the service's own login uses it, cannot change
/// it, and enters no other database.
public record ServiceDatabase(String name, String service) {
    /// The databases of the services that every system has.
    public static List<ServiceDatabase> resident() {
        return ServiceRegister.resident().map(ServiceDatabase::of).toList();
    }

    /// The databases of the services that can be added to a running system, in the order in which these came to be.
    public static List<ServiceDatabase> added() {
        return ServiceRegister.added().map(ServiceDatabase::of).toList();
    }

    /// The databases of all services, resident and added.
    public static List<ServiceDatabase> all() {
        return ServiceRegister.all().map(ServiceDatabase::of).toList();
    }

    /// Throws [Trouble] when there is no such service.
    public static ServiceDatabase named(String service) {
        return of(ServiceRegister.named(service));
    }

    private static ServiceDatabase of(DeclaredService declared) {
        return new ServiceDatabase(declared.database().orElseThrow(), declared.name());
    }

    /// The service's database, if it has one.
    public static Optional<ServiceDatabase> of(String service) {
        return all().stream().filter(it -> it.service.equals(service)).findFirst();
    }

    /// Sees to it that the database is there, with both logins and the schema that the service's code needs. Throws
    /// [Trouble] when that cannot be.
    ///
    /// @param code where the service's migrations are found
    public void provide(DatabaseServer server, Secrets secrets, ClassLoader code) {
        var owner = owner(secrets);
        server.provide(name, owner, login(secrets));
        Migration.run(server.url(name), owner, user(), code);
    }

    public Login owner(Secrets secrets) {
        return new Login(name + "_owner", secrets.read(ownerPassword()));
    }

    public Login login(Secrets secrets) {
        return new Login(user(), secrets.read(password()));
    }

    /// The user of the service's own login.
    public String user() {
        return service.replace('-', '_');
    }

    public String password() {
        return service + "-db-password";
    }

    public String ownerPassword() {
        return service + "-db-owner-password";
    }

    /// The name of the administrator's password, where the database has a server of its own.
    public String administratorPassword() {
        return service + "-db-administrator-password";
    }
}
