package tidings.proof.checker;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import tidings.probes.DatabaseProbe;
import tidings.probes.MailProbe;
import tidings.probes.ProviderProbe;
import tidings.proof.ProofSystem;
import tidings.provisioning.ServiceDatabase;

/// What every table holds, what the provider has done and what was mailed, each as a number of entries and a digest of
/// them, whatever their order.
///
/// Left out are tables that say nothing of the shop: Flyway's, which tells what the schema is, the relay's position,
/// which tells how far the outbox was sent (a relay that has started anew may send some of it again), and when the
/// provider is to be asked next whether money that was given back has stayed there, with the intents, of which there
/// are no others where the system is at [Rest].
record Fingerprint(Map<String, String> digests) {
    private static final List<String> LEFT_OUT = List.of(
            "public.flyway_schema_history", "messaging.outbox_position", "public.awaited_refund", "messaging.intent");

    static Fingerprint of(ProofSystem system) {
        var digests = new HashMap<String, String>();
        for (var it : ServiceDatabase.resident()) {
            try (var database = system.probe(it.service())) {
                digests.putAll(tables(database));
            }
        }
        var ledger = new ProviderProbe(system.outsideWorld()).ledger();
        digests.put("the provider's ledger", digest(ledger.charges()));
        digests.put("the provider's customers", digest(ledger.customers()));
        digests.put("the mail", digest(new MailProbe(system.letters()).delivered()));
        return new Fingerprint(Map.copyOf(digests));
    }

    /// What differs, a sentence each.
    List<String> changesTo(Fingerprint later) {
        var names = new TreeSet<>(digests.keySet());
        names.addAll(later.digests.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(digests.get(name), later.digests.get(name)))
                .map(name -> "%s: %s became %s".formatted(name, digests.get(name), later.digests.get(name)))
                .toList();
    }

    /// Partitions count as the table that they are of.
    private static Map<String, String> tables(DatabaseProbe database) {
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

    private static String digest(List<?> entries) {
        var sum =
                entries.stream().mapToLong(entry -> entry.toString().hashCode()).sum();
        return "%d entries, %d".formatted(entries.size(), sum);
    }
}
