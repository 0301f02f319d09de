package tidings.proof.replay;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import tidings.probes.database.DatabaseProbe;

/// What every table of a service's database holds: a number of entries, and a digest of them whatever their order.
///
/// Left out are tables that say nothing of the shop: Flyway's, which tells what the schema is, the relay's position,
/// which tells how far the outbox was sent (a relay that has started anew may send some of it again), and when the
/// provider is to be asked next whether money that was given back has stayed there, with the intents, of which there
/// are no others where the system is at rest.
final class TableDigests {
    private static final List<String> LEFT_OUT = List.of(
            "public.flyway_schema_history", "messaging.outbox_position", "public.awaited_refund", "messaging.intent");

    private TableDigests() {}

    /// Partitions count as the table that they are of.
    static Map<String, String> in(DatabaseProbe database) {
        var names = database.read("""
                select format('%I.%I', nspname, relname)
                from   pg_class join pg_namespace on pg_namespace.oid = relnamespace
                where  relkind in ('r', 'p') and not relispartition and nspname in ('public', 'messaging')
                """, row -> row.getString(1));
        return names.stream()
                .filter(name -> !LEFT_OUT.contains(name))
                .collect(toMap(name -> "%s of %s".formatted(name, database.name()), name -> digest(name, database)));
    }

    private static String digest(String table, DatabaseProbe database) {
        return database.read(
                        "select count(*) || ' entries, ' || coalesce(sum(hashtextextended(it::text, 0)), 0) from %s it"
                                .formatted(table),
                        row -> row.getString(1))
                .getFirst();
    }
}
