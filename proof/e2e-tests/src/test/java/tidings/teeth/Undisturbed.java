package tidings.teeth;

import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;

/// Nothing breaks: some orders, and that is all.
record Undisturbed() implements Fault {
    @Override
    public String name() {
        return "nothing-breaks";
    }

    @Override
    public String story() {
        return "nothing breaks";
    }

    @Override
    public int strike(FaultContext context) {
        return 1;
    }
}
