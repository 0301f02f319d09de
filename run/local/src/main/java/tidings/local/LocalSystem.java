package tidings.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidings.local.apps.Apps;
import tidings.local.broker.Broker;
import tidings.local.mail.DevMailServer;
import tidings.local.postgres.Database;
import tidings.local.process.Home;
import tidings.local.process.Program;
import tidings.local.supervision.Part;
import tidings.local.supervision.Tier;
import tidings.provisioning.DatabaseServer;
import tidings.provisioning.DeclaredService;
import tidings.provisioning.Secrets;
import tidings.provisioning.ServiceDatabase;
import tidings.provisioning.ServiceRegister;
import tidings.provisioning.Trouble;

/// The whole system on this machine: its parts, and how they find each other.
public final class LocalSystem {
    private final Home home;
    private final Apps apps;
    private final int offset;
    private final Endpoints endpoints;
    private final Map<String, String> settings;
    private final Secrets secrets;
    private final Database database;
    private final List<Part> parts;
    private final List<Part> extras;

    /// @param offset what is added to every port, so that a second system can run beside the first
    public LocalSystem(Home home, Apps apps, int offset) {
        this(home, apps, offset, Map.of());
    }

    /// @param settings environment variables of every service, which come before those of this process
    public LocalSystem(Home home, Apps apps, int offset, Map<String, String> settings) {
        this.home = home;
        this.apps = apps;
        this.offset = offset;
        this.endpoints = new Endpoints(offset);
        this.settings = settings;
        this.secrets = home.secrets();
        this.database = new Database(home, offset + 15432);
        var stores = List.of(
                database,
                new Broker(home, offset + 19092, apps),
                new DevMailServer(home, offset + 1025, offset + 8025, apps));
        this.parts = Stream.concat(stores.stream(), services(DeclaredService::isResident))
                .toList();
        this.extras = services(Predicate.not(DeclaredService::isResident)).toList();
    }

    public Home home() {
        return home;
    }

    /// The parts in the order in which they are started: those that every system has, and those that were added
    /// to this one and not stopped.
    public List<Part> parts() {
        var noted = home.noted();
        return Stream.concat(parts.stream(), extras.stream().filter(extra -> noted.contains(extra.name())))
                .toList();
    }

    /// The parts, and those that can be added, whether or not they run.
    public List<Part> everyPart() {
        return Stream.concat(parts.stream(), extras.stream()).toList();
    }

    /// Whether each of its programs has learnt to start fast, the command that starts them included.
    public boolean isTrained() {
        return Stream.concat(everyPart().stream().map(Part::name), Stream.of("command"))
                .filter(name -> !name.equals(Database.NAME))
                .allMatch(apps::isTrained);
    }

    public Part part(String name) {
        return everyPart().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Trouble("There is no part %s. The parts are: %s. What can be added: %s."
                        .formatted(name, names(parts), names(extras))));
    }

    public List<ServiceProcess> services() {
        return services(parts());
    }

    public ServiceProcess service(String name) {
        return services(everyPart()).stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Trouble(
                        "There is no service %s. The services are: %s.".formatted(name, names(services(everyPart())))));
    }

    /// Whether a service's program knows how to rebuild what the service keeps.
    boolean canRebuild(ServiceProcess service) {
        return apps.bring(service.name(), "rebuild");
    }

    /// Ends on the spot what runs besides the system's parts: more instances of a service.
    public void killStrays() {
        var names = everyPart().stream().map(Part::name).toList();
        home.noted().stream().filter(name -> !names.contains(name)).forEach(stray -> new Program(stray, home).kill());
    }

    /// An onlooker, who is no part of the system.
    public Onlooker onlooker() {
        return new Onlooker(home, offset);
    }

    /// The server of the services' databases.
    public DatabaseServer databases() {
        return database.server();
    }

    public String broker() {
        return endpoints.broker();
    }

    /// The address to which requests are sent.
    public String gateway() {
        return endpoints.url(8080);
    }

    /// The address at which letters are read.
    public String letters() {
        return endpoints.url(8025);
    }

    private static List<ServiceProcess> services(List<Part> parts) {
        return parts.stream()
                .filter(ServiceProcess.class::isInstance)
                .map(ServiceProcess.class::cast)
                .toList();
    }

    private static String names(List<? extends Part> parts) {
        return parts.stream().map(Part::name).collect(Collectors.joining(", "));
    }

    private Stream<Part> services(Predicate<DeclaredService> selection) {
        return ServiceRegister.declared().stream().filter(selection).map(this::service);
    }

    private Part service(DeclaredService declared) {
        var name = declared.name();
        var command =
                apps.jvm(name, declared.heap()).command("-jar", apps.jar(name).toString());
        var port = offset + declared.port();
        return new ServiceProcess(name, port, Tier.of(declared), () -> prepare(name), command, environment(name), home);
    }

    /// What has to be there before the service starts.
    private void prepare(String service) {
        ServiceDatabase.of(service).ifPresent(it -> {
            try (var code = apps.code(service)) {
                it.provide(database.server(), secrets, code);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Map<String, String> environment(String name) {
        var environment = new HashMap<>(settings);
        environment.put("TIDINGS_SECRETS", secrets.directory().toString());
        environment.put(
                "TIDINGS_OUTSIDE_LEDGER",
                home.data("outside-world").resolve("ledger").toString());
        environment.putAll(endpoints.environment());
        ServiceRegister.declared().stream()
                .filter(it -> it.database().isPresent())
                .forEach(it -> environment.put(it.variable("URL"), endpoints.url(it.port())));
        ServiceDatabase.of(name).ifPresent(it -> {
            environment.put("SPRING_DATASOURCE_URL", database.url(it.name()));
            environment.put("SPRING_DATASOURCE_USERNAME", it.user());
        });
        return environment;
    }
}
