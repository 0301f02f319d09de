package tidings.proof.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tidings.command.Paint;
import tidings.command.Table;
import tidings.events.wire.SafeText;
import tidings.proof.Narrator;
import tidings.proof.Trial;
import tidings.proof.TrialOutcome;
import tidings.proof.checker.Finding.Kind;

/// Tells how the proof gets on, at the beginning and the end of each trial, and sums it up in a table.
final class ProofReport implements Narrator {
    private static final int SENTENCES = 10;

    private final int trials;
    private final Map<Trial, Integer> numbers = new HashMap<>();

    ProofReport(int trials) {
        this.trials = trials;
    }

    @Override
    public synchronized void begins(Trial trial) {
        numbers.put(trial, numbers.size() + 1);
        System.out.printf("%s  seed %d%n", number(trial), trial.seed());
        trial.stories().forEach((name, story) -> System.out.printf("         %s: %s%n", name, story));
    }

    @Override
    public synchronized void ends(TrialOutcome outcome) {
        System.out.printf(
                "%s  %s: %d orders accepted, at rest %.1f s after the fault%n",
                number(outcome.trial()),
                outcome.isSurvived() ? "survived" : Paint.RED.on("BROKEN"),
                outcome.accepted(),
                outcome.recovered().toMillis() / 1000.0);
        outcome.sentences().stream()
                .limit(SENTENCES)
                .forEach(it -> System.out.println("         " + SafeText.lines(it)));
    }

    @Override
    public synchronized void keeps(Path remains) {
        System.out.printf("         Data, logs and findings are kept in %s%n", remains);
    }

    private String number(Trial trial) {
        return "%3d/%d".formatted(numbers.get(trial), trials);
    }

    String table(List<TrialOutcome> outcomes) {
        var table =
                new Table("FAULT", "SEED", "SURVIVED", "LOST", "DOUBLED", "UNACCOUNTED", "WRONG", "RECOVERED AFTER");
        outcomes.forEach(it -> it.trial()
                .stories()
                .forEach((name, _) -> table.add(
                        name,
                        it.trial().seed(),
                        it.isSurvived() ? "yes" : "NO",
                        it.count(Kind.LOST),
                        it.count(Kind.DOUBLED),
                        it.count(Kind.UNACCOUNTED),
                        it.count(Kind.WRONG),
                        "%.1f s".formatted(it.recovered().toMillis() / 1000.0))));
        return "%n%s%n%s".formatted(table, advice(outcomes));
    }

    private static String advice(List<TrialOutcome> outcomes) {
        return outcomes.stream()
                .filter(it -> !it.isSurvived())
                .map(it -> "%nOnce more: ./tidings prove --fault %s --seed %d"
                        .formatted(it.trial().name(), it.trial().seed()))
                .reduce("", String::concat);
    }
}
