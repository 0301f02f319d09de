package tidings.proof.command;

import java.util.List;
import tidings.command.terminal.Table;
import tidings.proof.invariants.FindingKind;
import tidings.proof.trials.TrialOutcome;

/// The table that sums up what came of the trials, with what to do about those that were not survived.
record OutcomeTable(List<TrialOutcome> outcomes) {
    @Override
    public String toString() {
        var table =
                new Table("FAULT", "SEED", "SURVIVED", "LOST", "DOUBLED", "UNACCOUNTED", "WRONG", "RECOVERED AFTER");
        outcomes.forEach(it -> it.trial()
                .stories()
                .forEach((name, _) -> table.add(
                        name,
                        it.trial().seed(),
                        it.isSurvived() ? "yes" : "NO",
                        it.count(FindingKind.LOST),
                        it.count(FindingKind.DOUBLED),
                        it.count(FindingKind.UNACCOUNTED),
                        it.count(FindingKind.WRONG),
                        "%.1f s".formatted(it.recovered().toMillis() / 1000.0))));
        return "%n%s%n%s".formatted(table, advice());
    }

    private String advice() {
        return outcomes.stream()
                .filter(it -> !it.isSurvived())
                .map(it -> "%nOnce more: ./tidings prove --fault %s --seed %d"
                        .formatted(it.trial().name(), it.trial().seed()))
                .reduce("", String::concat);
    }
}
