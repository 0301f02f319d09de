package tidings.proof.trials;

import java.nio.file.Path;

/// Hears how the proof gets on, to tell it to whoever waits.
public interface TrialListener {
    void begins(Trial trial);

    void ends(TrialOutcome outcome);

    /// All that is left of a system whose promises were broken has been put there.
    void keeps(Path remains);
}
