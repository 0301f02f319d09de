package tidings.bench.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tidings.bench.cost.DatabaseWork;
import tidings.bench.floor.OrderFloor;
import tidings.local.apps.Apps;
import tidings.local.process.Directories;
import tidings.local.supervision.Part;
import tidings.local.supervision.Progress;
import tidings.local.supervision.Supervisor;
import tidings.probes.mail.DeliveredMail;
import tidings.probes.mail.MailProbe;
import tidings.probes.provider.ProviderProbe;
import tidings.proof.checker.Checker;
import tidings.proof.evidence.Evidence;
import tidings.proof.journal.Journal;
import tidings.proof.quiescence.Quiescence;
import tidings.proof.system.ProofSystem;
import tidings.provisioning.Trouble;

/// The system that is measured, in a home and on ports of its own. It is started as `./tidings up` starts one, but
/// without rate limits, with a database that counts statements, and with what every [ProofSystem] has: a mail server
/// that wants a name, and a product in yen.
public final class BenchSystem implements AutoCloseable {
    /// Who stands in for others: the provider and the mail server.
    public static final List<String> STAND_INS = List.of("outside-world", "mail");

    private static final int BEFORE_THE_PROOF =
            -1_300; // from the ports of a system that is proven to those of this one
    private static final Map<String, String> SETTINGS = Map.of("TIDINGS_VALIDATE", "false");
    private static final Duration TO_SETTLE = Duration.ofMinutes(10);
    private static final int SHOWN = 5;

    private final Path home;
    private final ProofSystem system;
    private final Journal journal = new Journal();
    private final List<DeliveredMail> collected = new ArrayList<>();

    private BenchSystem(Path home, Apps apps, int offset, Progress progress) {
        this.home = home;
        this.system = new ProofSystem(home, apps, offset + BEFORE_THE_PROOF, SETTINGS, progress);
    }

    /// A system with nothing in its databases and on its topics. What is left of an earlier one is stopped and removed.
    ///
    /// @param offset what is added to every port, besides what keeps it apart from a system that is used
    public static BenchSystem empty(Path home, Apps apps, int offset, Progress progress) throws IOException {
        new BenchSystem(home, apps, offset, progress).stop();
        Directories.delete(home);
        return new BenchSystem(home, apps, offset, progress);
    }

    /// Starts it for the first time.
    public void startFirst() throws SQLException {
        var database = system.part("postgres");
        database.start();
        try (var administrator = system.administration()) {
            DatabaseWork.countStatements(administrator);
        }
        database.stop();
        start();
    }

    /// Starts it with what is there.
    public void start() throws SQLException {
        system.start();
        try (var administrator = system.administration()) {
            DatabaseWork.show(administrator);
        }
    }

    /// Stops everything but the mail server, which keeps in memory what was delivered.
    public void stopButMail() {
        var others = instruments().parts().stream()
                .filter(part -> !part.name().equals("mail"))
                .toList();
        new Supervisor(Progress.UNHEARD).stop(others);
    }

    public void stop() {
        system.stop();
    }

    @Override
    public void close() {
        stop();
    }

    /// Waits until nothing is under way. Throws [Trouble] when that takes too long.
    public void settle() throws InterruptedException {
        var rest = Quiescence.of(system).await(TO_SETTLE);
        if (!rest.isReached()) {
            throw new Trouble("The system does not come to rest, so nothing was measured: %s."
                    .formatted(String.join(", ", rest.missing())));
        }
    }

    /// Takes the letters from the mail server, which keeps only so many, when nothing is under way any more.
    public void collectLetters() throws InterruptedException {
        settle();
        var mailServer = new MailProbe(system.letters());
        collected.addAll(mailServer.delivered());
        mailServer.forgetDelivered();
    }

    /// Lets the checker look at all of it. Throws [Trouble] unless every promise was kept: what was lost or done twice
    /// was no work.
    public void bless() throws InterruptedException {
        settle();
        var findings = Checker.check(Evidence.gather(system, journal).withEarlier(collected));
        if (!findings.isEmpty()) {
            var first = findings.stream().limit(SHOWN).map(Object::toString).toList();
            throw new Trouble("A promise was broken (%d findings), so none of the figures counts:%n  %s"
                    .formatted(findings.size(), String.join("\n  ".formatted(), first)));
        }
    }

    /// Has the provider answer after so many milliseconds.
    public void providerTakes(int milliseconds) {
        new ProviderProbe(system.outsideWorld()).behaves(Map.of("latencyMs", milliseconds));
    }

    public Part part(String name) {
        return system.part(name);
    }

    /// The floor below order-service, in its own database.
    public OrderFloor orderFloor() {
        return new OrderFloor(this::orders);
    }

    /// A connection of the administrator to order-service's database.
    public Connection orders() throws SQLException {
        return system.database("order-service");
    }

    public URI gateway() {
        return system.gateway();
    }

    /// The address of a service, past the gateway.
    public URI direct(String service) {
        return URI.create("http://localhost:" + system.service(service).ports().getFirst());
    }

    /// What tells what work costs.
    public Instruments instruments() {
        return new Instruments(system);
    }

    public Map<String, Object> broker() {
        return system.broker();
    }

    public Journal journal() {
        return journal;
    }

    public Path home() {
        return home;
    }

    /// Stores so many orders of long ago in all databases that keep something of orders.
    public void storeOrders(int count) throws SQLException {
        for (var service : StoredOrders.services()) {
            StoredOrders.store(service, () -> system.database(service), count);
        }
    }

    public void removeStoredOrders() throws SQLException {
        for (var service : StoredOrders.services()) {
            StoredOrders.remove(service, () -> system.database(service));
        }
    }

    /// How far a service is behind, in events.
    public long lagOf(String service) {
        return ServiceLag.of(system, service);
    }
}
