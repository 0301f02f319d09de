package tidings.proof.faults.crash;

import java.util.Optional;
import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;

/// A service stands still in the middle of a batch, in its transaction, longer than the group and the database wait
/// for it, and goes on as if nothing had been.
public record FrozenInABatch(String service) implements Fault {
    private Fault freeze() {
        return new Crashed(service, "listener.reacted", "freeze");
    }

    @Override
    public String name() {
        return service + "-frozen-in-a-batch";
    }

    @Override
    public String kind() {
        return "frozen-in-a-batch";
    }

    @Override
    public String story() {
        return service + " stands still in the middle of a batch, longer than anybody waits for it";
    }

    @Override
    public Optional<String> breaks() {
        return freeze().breaks();
    }

    @Override
    public boolean mostlyWaits() {
        return true;
    }

    @Override
    public boolean isHidden() {
        return freeze().isHidden();
    }

    @Override
    public int strike(FaultContext context) {
        return freeze().strike(context);
    }

    @Override
    public void mend(FaultContext context) {
        freeze().mend(context);
    }
}
