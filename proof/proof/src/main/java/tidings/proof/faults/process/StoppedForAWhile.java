package tidings.proof.faults.process;

import java.time.Duration;
import java.util.Optional;
import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;

/// A part is stopped in order, stays away, and is started again.
public record StoppedForAWhile(String part, boolean isHidden) implements Fault {
    @Override
    public String name() {
        return part + "-away";
    }

    @Override
    public String story() {
        return part + " is stopped, stays away, and is started again";
    }

    @Override
    public Optional<String> breaks() {
        return Optional.of(part);
    }

    @Override
    public Duration length() {
        return Duration.ofMinutes(10);
    }

    @Override
    public int strike(FaultContext context) {
        var stopped = context.system().part(part);
        stopped.stop();
        context.letTimePass();
        stopped.start();
        return 1;
    }
}
