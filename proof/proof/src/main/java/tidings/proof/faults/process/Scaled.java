package tidings.proof.faults.process;

import java.time.Duration;
import java.util.Optional;
import tidings.local.ServiceProcess;
import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;
import tidings.proof.faults.InterruptionNotes;

/// A service goes from one instance to three and back to one, so that partitions change hands under load.
public record Scaled(String service) implements Fault {
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    @Override
    public String name() {
        return service + "-scaled";
    }

    @Override
    public String kind() {
        return "scaled";
    }

    @Override
    public Optional<String> breaks() {
        return Optional.of(service);
    }

    @Override
    public String story() {
        return service + " goes from one instance to three and back to one";
    }

    @Override
    public int strike(FaultContext context) {
        var second = context.system().service(service).instance(2);
        var third = context.system().service(service).instance(3);
        try {
            second.start();
            third.start();
            FaultContext.pause(BETWEEN);
            InterruptionNotes.interruptedBy(third::kill, service, context);
            FaultContext.pause(BETWEEN);
        } finally {
            endIfRunning(third);
            endIfRunning(second);
        }
        return 4;
    }

    private static void endIfRunning(ServiceProcess instance) {
        if (instance.program().isRunning()) {
            instance.stop();
        }
    }
}
