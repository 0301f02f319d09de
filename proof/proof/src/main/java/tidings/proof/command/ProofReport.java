package tidings.proof.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tidings.command.terminal.AnsiStyle;
import tidings.events.wire.SafeText;
import tidings.proof.trials.Trial;
import tidings.proof.trials.TrialListener;
import tidings.proof.trials.TrialOutcome;

/// The report of a proof tells how it gets on, at the beginning and the end of each trial.
final class ProofReport implements TrialListener {
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
                outcome.isSurvived() ? "survived" : AnsiStyle.RED.on("BROKEN"),
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
}
