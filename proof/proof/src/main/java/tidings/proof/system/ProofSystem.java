package tidings.proof.system;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tidings.local.LocalSystem;
import tidings.local.Onlooker;
import tidings.local.ServiceProcess;
import tidings.local.apps.Apps;
import tidings.local.process.Home;
import tidings.local.supervision.Part;
import tidings.local.supervision.Progress;
import tidings.local.supervision.Supervisor;
import tidings.probes.database.DatabaseProbe;
import tidings.provisioning.ServiceDatabase;

/// The system that is broken: embedded, with a home and ports of its own, so that another may run beside it.
public final class ProofSystem {
    private static final int OFFSET = 13_600;

    /// Clients as fast as they like, every event held against its schema before it is told, a name for the mail
    /// server, which then can refuse it, and no hours until a letter is tried again that it did not answer.
    private static final Map<String, String> SETTINGS = Map.of(
            "TIDINGS_RATE_USER", "0",
            "TIDINGS_RATE_ADDRESS", "0",
            "TIDINGS_VALIDATE", "true",
            "TIDINGS_MAIL_PAUSE", "5s",
            "SPRING_MAIL_USERNAME", "shop",
            "SPRING_MAIL_PASSWORD", "any");

    private final LocalSystem local;
    private final Progress progress;

    public ProofSystem(Path home, Apps apps, Progress progress) {
        this(home, apps, 0, progress);
    }

    /// @param more what is added to every port besides
    public ProofSystem(Path home, Apps apps, int more, Progress progress) {
        this(home, apps, more, Map.of(), progress);
    }

    /// @param settings environment variables of every service, besides the usual ones
    public ProofSystem(Path home, Apps apps, int more, Map<String, String> settings, Progress progress) {
        var all = new HashMap<>(SETTINGS);
        all.putAll(settings);
        this.local = new LocalSystem(new Home(home), apps, OFFSET + more, all);
        this.progress = progress;
    }

    public void start() {
        new Supervisor(progress).start(local.parts());
        new ProductInYen(this).sell();
    }

    public void stop() {
        new Supervisor(progress).stop(local.parts());
        local.killStrays();
    }

    public Home home() {
        return local.home();
    }

    public Part part(String name) {
        return local.part(name);
    }

    public ServiceProcess service(String name) {
        return local.service(name);
    }

    public List<ServiceProcess> services() {
        return local.services();
    }

    /// Somebody who looks on from outside.
    public Onlooker onlooker() {
        return local.onlooker();
    }

    public URI gateway() {
        return URI.create(local.gateway());
    }

    /// Mailpit's API, of which `local` plays a part.
    public URI letters() {
        return URI.create(local.letters());
    }

    /// The provider's books (`/ledger`) and its behaviour (`/control/stripe`).
    public URI outsideWorld() {
        return URI.create("http://localhost:" + service("outside-world").ports().getFirst());
    }

    /// What a Kafka client needs to know.
    public Map<String, Object> broker() {
        return Map.of("bootstrap.servers", local.broker());
    }

    public String adminPassword() {
        return home().secrets().read("admin-password");
    }

    /// A connection of the database server's administrator, to none of the services' databases.
    public Connection administration() throws SQLException {
        return local.databases().connect("postgres");
    }

    /// The address of a service's database.
    public String databaseUrl(String service) {
        return local.databases().url(ServiceDatabase.of(service).orElseThrow().name());
    }

    /// A connection of the database server's administrator to a service's database.
    public Connection database(String service) throws SQLException {
        return local.databases()
                .connect(ServiceDatabase.of(service).orElseThrow().name());
    }

    /// Reads a service's database past the service.
    public DatabaseProbe probe(String service) {
        return DatabaseProbe.open(service, () -> database(service));
    }
}
