package tidings.bench.system;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import tidings.bench.cost.BrokerWork;
import tidings.bench.cost.DatabaseWork;
import tidings.bench.cost.Processes;
import tidings.bench.floor.Pgbench;
import tidings.local.supervision.Part;
import tidings.proof.system.ProofSystem;
import tidings.provisioning.DeclaredService;
import tidings.provisioning.ServiceRegister;

/// The instruments from which is read what work costs.
public record Instruments(ProofSystem system) {
    /// The harness itself: those who order, and what measures.
    public static final String GENERATOR = "generator";

    /// All processes, the harness last.
    public Processes processes() {
        var byPart = new LinkedHashMap<String, ProcessHandle>();
        parts().forEach(part -> part.program().process().ifPresent(process -> byPart.put(part.name(), process)));
        byPart.put(GENERATOR, ProcessHandle.current());
        return new Processes(byPart);
    }

    List<Part> parts() {
        var services = ServiceRegister.declared().stream()
                .filter(DeclaredService::isResident)
                .map(DeclaredService::name);
        return Stream.concat(Stream.of("postgres", "kafka", "mail"), services)
                .map(system::part)
                .toList();
    }

    public DatabaseWork databaseWork() throws SQLException {
        try (var administrator = system.administration()) {
            return DatabaseWork.of(administrator);
        }
    }

    public BrokerWork brokerWork() {
        return BrokerWork.of(system.part("kafka").program().process().orElseThrow());
    }

    /// PostgreSQL's own benchmark on order-service's database: transactions a second, where this machine has it.
    public OptionalDouble pgbench(Duration length) throws IOException, InterruptedException {
        var program = Pgbench.find();
        if (program.isEmpty()) {
            return OptionalDouble.empty();
        }
        var url = system.databaseUrl("order-service").replace("jdbc:postgresql://", "postgresql://postgres@");
        return program.get().perSecond(url, system.home().secrets().read("postgres-password"), length);
    }
}
