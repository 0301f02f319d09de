package tidings.proof.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import tidings.probes.mail.MailProbe;
import tidings.probes.provider.ProviderProbe;
import tidings.proof.system.ProofSystem;
import tidings.provisioning.ServiceDatabase;

/// The fingerprint of a system: what every table holds, what the provider has done and what was mailed, each as a
/// number of entries and a digest of them, whatever their order.
record Fingerprint(Map<String, String> digests) {
    static Fingerprint of(ProofSystem system) {
        var digests = new HashMap<String, String>();
        for (var it : ServiceDatabase.resident()) {
            try (var database = system.probe(it.service())) {
                digests.putAll(TableDigests.in(database));
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

    private static String digest(List<?> entries) {
        var sum =
                entries.stream().mapToLong(entry -> entry.toString().hashCode()).sum();
        return "%d entries, %d".formatted(entries.size(), sum);
    }
}
