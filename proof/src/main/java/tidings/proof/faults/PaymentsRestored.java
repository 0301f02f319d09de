package tidings.proof.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tidings.proof.checker.Replay;
import tidings.provisioning.ServiceDatabase;

/// The database of payment-service is restored from a backup that was taken under load, and the service hears again
/// what it had heard since. What it did at the provider meanwhile was done, and is not to be done again.
record PaymentsRestored() implements Fault {
    private static final String SERVICE = "payment-service";
    private static final String TOLD = "select event_id::text from messaging.outbox";

    @Override
    public String name() {
        return "database-of-payment-service-restored";
    }

    @Override
    public String story() {
        return "payment-service goes on with a database from a backup that was taken under load";
    }

    @Override
    public Optional<String> breaks() {
        return Optional.of(SERVICE);
    }

    @Override
    public boolean isOnce() {
        return true;
    }

    /// Returns how many events were told of which the service knows nothing any more.
    @Override
    public int strike(Scene scene) {
        var database = ServiceDatabase.of(SERVICE).orElseThrow();
        backUp(database.name(), scene);
        scene.letTimePass();
        var part = scene.system().part(SERVICE);
        part.stop();
        var lost = new ArrayList<>(told(scene));
        restore(database, scene);
        lost.removeAll(told(scene));
        scene.journal().forgotten(lost.stream().map(UUID::fromString).toList());
        new Replay(scene.system()).rewind(SERVICE);
        part.start();
        return lost.size();
    }

    /// The embedded server has no `pg_dump`; a copy is one moment of the database, too, and lets nobody in meanwhile.
    private static void backUp(String database, Scene scene) {
        execute(scene, "alter database %s with allow_connections false".formatted(database));
        try {
            Sql.execute(
                    scene.system()::administration,
                    "select count(pg_terminate_backend(pid, 5000)) from pg_stat_activity where datname = '%s'"
                            .formatted(database));
            execute(scene, "create database %s_backup template %s strategy file_copy".formatted(database, database));
        } finally {
            execute(scene, "alter database %s with allow_connections true".formatted(database));
        }
    }

    private static void restore(ServiceDatabase database, Scene scene) {
        var name = database.name();
        execute(scene, "drop database %s with (force)".formatted(name));
        execute(scene, "alter database %s_backup rename to %s".formatted(name, name));
        execute(scene, "alter database %s owner to %s_owner".formatted(name, name));
        execute(scene, "revoke connect, temporary on database %s from public".formatted(name));
        execute(scene, "grant connect on database %s to %s".formatted(name, database.user()));
    }

    private static List<String> told(Scene scene) {
        return Sql.texts(() -> scene.system().database(SERVICE), TOLD);
    }

    private static void execute(Scene scene, String sql) {
        Sql.execute(scene.system()::administration, sql);
    }
}
