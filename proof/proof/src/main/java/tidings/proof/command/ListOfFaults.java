package tidings.proof.command;

import java.util.List;
import java.util.stream.Stream;
import tidings.command.terminal.Table;
import tidings.proof.faults.Fault;
import tidings.proof.faults.catalogue.Faults;
import tidings.proof.trials.QuickPlan;
import tidings.proof.trials.WholePlan;

/// The list of all that can break, as a table.
record ListOfFaults(List<Fault> crashes) {
    @Override
    public String toString() {
        var table = new Table("FAULT", "QUICK", "WHAT HAPPENS");
        var quick = QuickPlan.of(all(), 1).stories();
        WholePlan.of(Faults.all(), crashes, 1)
                .stories()
                .forEach((name, story) -> table.add(name, quick.containsKey(name) ? "yes" : "", story));
        return table.toString();
    }

    /// Everything that can break, the crashes last.
    List<Fault> all() {
        return Stream.concat(Faults.all().stream(), crashes.stream()).toList();
    }
}
