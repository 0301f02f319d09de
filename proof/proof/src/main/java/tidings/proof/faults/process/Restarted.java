package tidings.proof.faults.process;

import java.util.List;
import tidings.local.ServiceProcess;
import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;

/// Every service in turn is asked to end (SIGTERM), as for a new release, and started again.
public record Restarted() implements Fault {
    private static final List<String> OF_NO_SERVICE = List.of("outside-world", "api-gateway");

    @Override
    public String name() {
        return "every-service-restarted";
    }

    @Override
    public String story() {
        return "every service in turn is asked to end, and started again";
    }

    @Override
    public int strike(FaultContext context) {
        var services = context.system().services().stream()
                .filter(service -> !OF_NO_SERVICE.contains(service.name()))
                .toList();
        services.forEach(Restarted::restart);
        return services.size();
    }

    private static void restart(ServiceProcess service) {
        service.stop();
        service.start();
    }

    @Override
    public boolean isHidden() {
        return false; // order-service is the only one of its kind here
    }
}
