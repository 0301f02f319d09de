package tidings.command;

import java.nio.file.Path;
import java.util.List;
import tidings.proof.Narrator;
import tidings.proof.Outcome;
import tidings.proof.Trial;
import tidings.proof.checker.Finding.Kind;

/// Tells how the proof gets on, a line for each trial, and sums it up in a table.
final class ProofReport implements Narrator {
    private static final int SENTENCES = 10;

    @Override
    public void begins(Trial trial, int number, int of) {
        System.out.printf("%3d/%d  seed %d%n", number, of, trial.seed());
        trial.stories().forEach((name, story) -> System.out.printf("         %s: %s%n", name, story));
    }

    @Override
    public void ends(Outcome outcome) {
        System.out.printf(
                "         %s: %d orders accepted, at rest %.1f s after the fault%n",
                outcome.isSurvived() ? "survived" : Paint.RED.on("BROKEN"),
                outcome.accepted(),
                outcome.recovered().toMillis() / 1000.0);
        outcome.sentences().stream().limit(SENTENCES).forEach(it -> System.out.println("         " + it));
    }

    @Override
    public void keeps(Path remains) {
        System.out.printf("         Data, logs and findings are kept in %s%n", remains);
    }

    String table(List<Outcome> outcomes) {
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

    private static String advice(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(it -> !it.isSurvived())
                .map(it -> "%nOnce more: ./tidings prove --fault %s --seed %d"
                        .formatted(it.trial().name(), it.trial().seed()))
                .reduce("", String::concat);
    }
}
