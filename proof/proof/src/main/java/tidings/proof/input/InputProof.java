package tidings.proof.input;

import static java.util.stream.Collectors.toMap;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tidings.local.ServiceProcess;
import tidings.proof.input.gateway.RequestFuzzer;
import tidings.proof.input.topics.ParkedRecordsCheck;
import tidings.proof.input.topics.Planting;
import tidings.proof.input.topics.RecordFuzzer;
import tidings.proof.journal.Journal;
import tidings.proof.journal.Purchase;
import tidings.proof.load.Account;
import tidings.proof.system.ProofSystem;
import tidings.provisioning.TopicAccess;

/// Whatever comes in, at the gateway or over a topic, does no harm: it is answered as the caller's fault or parked as
/// it came, leaves nothing else behind, holds up nobody, and takes no memory that is not given back.
public final class InputProof {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final long GROWTH = 10_000_000;

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
        var before = heaps();
        send(seed, count);
        plant(seed, count);
        before.forEach(this::compare);
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
        var ignoredBefore = ignored();
        var planting = new RecordFuzzer(system.broker(), own, count, journal).run();
        new ConsumptionWait(system.broker()).stalledAfter(PATIENCE).forEach(lag -> findings.add(lag.toString()));
        ignored().forEach((ear, times) -> {
            var expected = planting.ignoredOf(ear.topic);
            var counted = times - ignoredBefore.getOrDefault(ear, 0L);
            if (counted < expected) {
                findings.add("%s has counted %d of %d unknown events".formatted(ear, counted, expected));
            }
        });
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

    /// A service that hears a topic.
    private record Ear(String service, String topic) {}

    private Map<Ear, Long> ignored() {
        return TopicAccess.resident().stream()
                .flatMap(access -> access.hears().stream().map(topic -> new Ear(access.service(), topic)))
                .collect(toMap(ear -> ear, ear -> new Gauges(system.service(ear.service)).ignored(ear.topic)));
    }

    private Map<ServiceProcess, Long> heaps() {
        return inside().collect(toMap(service -> service, service -> new Gauges(service).heap()));
    }

    private Stream<ServiceProcess> inside() {
        return system.services().stream().filter(service -> !service.name().equals("outside-world"));
    }

    private void compare(ServiceProcess service, long before) {
        var after = new Gauges(service).heap();
        if (after - before > Math.max(GROWTH, before * 15 / 100)) {
            findings.add("The heap of %s has grown from %d to %d bytes".formatted(service.name(), before, after));
        }
    }
}
