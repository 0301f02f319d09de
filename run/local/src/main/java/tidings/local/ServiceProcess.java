package tidings.local;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tidings.local.apps.Jvm;
import tidings.local.broker.Broker;
import tidings.local.postgres.Database;
import tidings.local.process.Commands;
import tidings.local.process.Home;
import tidings.local.process.Program;
import tidings.local.supervision.Part;
import tidings.local.supervision.Tier;

/// A Spring Boot application as a process of its own, configured through its environment.
public final class ServiceProcess implements Part {
    private static final int OFFSET_OF_MANAGEMENT = 1000;
    private static final int BETWEEN_INSTANCES = 100;

    private final String name;
    private final int port;
    private final Tier tier;
    private final Runnable preparation;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Home home;
    private final Program program;

    ServiceProcess(
            String name,
            int port,
            Tier tier,
            Runnable preparation,
            List<String> command,
            Map<String, String> environment,
            Home home) {
        this.name = name;
        this.port = port;
        this.tier = tier;
        this.preparation = preparation;
        this.command = command;
        this.environment = environment;
        this.home = home;
        this.program = new Program(name, home);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Integer> ports() {
        return List.of(port, managementPort());
    }

    @Override
    public Tier tier() {
        return tier;
    }

    @Override
    public Set<String> needs() {
        return tier == Tier.SERVICE ? Set.of(Database.NAME, Broker.NAME) : Set.of();
    }

    @Override
    public Program program() {
        return program;
    }

    /// Another instance of the service, on ports of its own. The gateway knows of the first only, for which everything
    /// has been prepared.
    ///
    /// @param number 2 for the second
    public ServiceProcess instance(int number) {
        var its = port + (number - 1) * BETWEEN_INSTANCES;
        return new ServiceProcess(name + "-" + number, its, tier, () -> {}, command, environment, home);
    }

    /// The same service, started with some more environment variables.
    public ServiceProcess with(Map<String, String> more) {
        var all = new HashMap<>(environment);
        all.putAll(more);
        return new ServiceProcess(name, port, tier, preparation, command, all, home);
    }

    public int managementPort() {
        return port + OFFSET_OF_MANAGEMENT;
    }

    /// The address of a management endpoint of the service.
    public URI management(String endpoint) {
        return URI.create("http://127.0.0.1:%d/actuator/%s".formatted(managementPort(), endpoint));
    }

    @Override
    public void launch() {
        if (program.isRunning()) {
            return;
        }
        preparation.run();
        program.start(command, fullEnvironment());
    }

    /// Runs the service's program to the end, beside the one that may be running and with its words for all to
    /// see. Returns the exit status.
    int runAside() {
        return Commands.run(command, fullEnvironment());
    }

    private Map<String, String> fullEnvironment() {
        var all = new HashMap<>(environment);
        all.putAll(Jvm.ENVIRONMENT);
        all.put("SERVER_PORT", Integer.toString(port));
        all.put("MANAGEMENT_SERVER_PORT", Integer.toString(managementPort()));
        return all;
    }

    /// Whether the service says of itself that it takes requests.
    @Override
    public boolean isReady() {
        return Readiness.isTold(management("health/readiness"));
    }
}
