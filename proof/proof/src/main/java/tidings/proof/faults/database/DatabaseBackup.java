package tidings.proof.faults.database;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import tidings.proof.system.ProofSystem;
import tidings.proof.system.Sql;

/// A backup of a service's database, taken while the service works: all of it as it was at one moment. It is kept in
/// a schema of its own, as the embedded PostgreSQL has no program for it.
///
/// @param began when it was begun
record DatabaseBackup(ProofSystem system, String service, Instant began) {
    private static final String TABLES = """
            select nspname, relname, format('%I.%I', nspname, relname) as name, nspname || '_' || relname as copy
            from   pg_class join pg_namespace on pg_namespace.oid = relnamespace
            where  relkind in ('r', 'p') and not relispartition and nspname in ('public', 'messaging')
            and    relname <> 'flyway_schema_history'
            """;

    static DatabaseBackup of(ProofSystem system, String service, InstantSource clock) {
        var began = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Sql.execute(() -> system.database(service), """
                begin isolation level repeatable read;
                do $$
                declare it record;
                begin
                    drop schema if exists backup cascade;
                    create schema backup;
                    for it in %s loop
                        execute format('create table backup.%%I as select * from %%s', it.copy, it.name);
                    end loop;
                end $$;
                commit
                """.formatted(TABLES));
        return new DatabaseBackup(system, service, began);
    }

    /// Puts it in the place of what is there, as in another cluster, of which the service knows nothing. The service
    /// must have ended. Returns how many events it has told that are forgotten.
    int restore() {
        var told = told();
        Sql.execute(() -> system.database(service), """
                do $$
                declare it record;
                begin
                    for it in %s loop
                        execute format('truncate %%s', it.name);
                        execute format(
                            'insert into %%s overriding system value select * from backup.%%I', it.name, it.copy);
                    end loop;
                    update messaging.outbox_position set system_identifier = 0;
                    if to_regclass('public.whereabouts') is not null then
                        delete from whereabouts;
                    end if;
                    drop schema backup cascade;
                end $$
                """.formatted(TABLES));
        return told - told();
    }

    private int told() {
        return Sql.execute(() -> system.database(service), "select count(*) from messaging.outbox");
    }
}
