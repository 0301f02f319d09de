package tidings.proof.faults.process;

import java.time.Duration;
import java.util.Optional;
import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;
import tidings.proof.faults.InterruptionNotes;

/// A service stands still, longer than its claims last, and goes on as if nothing had been.
public record Frozen(String service, boolean isHidden) implements Fault {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20); // claims on intents last 15 s

    @Override
    public String name() {
        return service + "-frozen";
    }

    @Override
    public String kind() {
        return isHidden ? "frozen" : name();
    }

    @Override
    public Optional<String> breaks() {
        return Optional.of(service);
    }

    @Override
    public boolean mostlyWaits() {
        return true;
    }

    @Override
    public String story() {
        return "%s stands still for %d s and goes on".formatted(service, LONG_ENOUGH.toSeconds());
    }

    @Override
    public int strike(FaultContext context) {
        var part = context.system().part(service);
        InterruptionNotes.interruptedBy(part::freeze, service, context);
        FaultContext.pause(LONG_ENOUGH);
        part.thaw();
        return 1;
    }
}
