package tidings.proof.input;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tidings.proof.input.gateway.RequestFuzzer;
import tidings.proof.input.topics.ParkedRecordsCheck;
import tidings.proof.input.topics.Planting;
import tidings.proof.input.topics.RecordFuzzer;
import tidings.proof.journal.Journal;
import tidings.proof.journal.Purchase;
import tidings.proof.load.Account;
import tidings.proof.system.ProofSystem;
import tidings.provisioning.TopicAccess;

/// The proof of the input: nothing that comes in, at the gateway or over a topic, does harm. It is answered as the
/// caller's fault or parked as it came, leaves nothing else behind, holds up nobody, and takes no memory that is not
/// given back.
public final class InputProof {
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final ProofSystem system;
    private final Journal journal;
    private final long seed;
    private final List<Account> accounts;
    private final List<String> findings = new ArrayList<>();

    public InputProof(ProofSystem system, Journal journal, long seed) {
        this.system = system;
        this.journal = journal;
        this.seed = seed;
        this.accounts = List.of(Account.at(system.gateway(), journal), Account.at(system.gateway(), journal));
    }

    /// Sends so many requests and as many records, after a tenth as many that fill what is filled once.
    ///
    /// Returns what was found, a sentence each: nothing when all is well.
    public List<String> run(int count) {
        send(seed + 1, count / 10);
        plant(seed + 1, count / 10);
        var heaps = new HeapGrowth(system);
        send(seed, count);
        plant(seed, count);
        findings.addAll(heaps.findings());
        return List.copyOf(findings);
    }

    private void send(long own, int count) {
        var orders = rows("order-service", "orders");
        var accepted = accepted();
        new RequestFuzzer(system.gateway(), accounts, own, count, journal)
                .run()
                .violations()
                .forEach(violation -> findings.add(violation.toString()));
        var more = rows("order-service", "orders") - orders;
        if (more != accepted() - accepted) {
            findings.add("%d orders were accepted and %d are there".formatted(accepted() - accepted, more));
        }
    }

    private void plant(long own, int count) {
        var ignoredBefore = IgnoredEvents.of(system);
        var planting = new RecordFuzzer(system.broker(), own, count, journal).run();
        new StalledConsumers(system.broker()).after(PATIENCE).forEach(lag -> findings.add(lag.toString()));
        findings.addAll(IgnoredEvents.of(system).missing(ignoredBefore, planting));
        TopicAccess.resident().stream().map(TopicAccess::service).forEach(service -> inspect(service, planting));
    }

    private void inspect(String service, Planting planting) {
        try (var database = system.database(service)) {
            findings.addAll(new ParkedRecordsCheck(service, planting).faults(database));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long accepted() {
        return journal.purchases().stream().filter(Purchase::isAccepted).count();
    }

    private long rows(String service, String table) {
        try (var database = system.probe(service)) {
            return database.count("select count(*) from " + table);
        }
    }
}
