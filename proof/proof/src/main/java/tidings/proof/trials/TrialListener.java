package tidings.proof.trials;

import java.nio.file.Path;

/// A listener hears how the proof gets on.
public interface TrialListener {
    void begins(Trial trial);

    void ends(TrialOutcome outcome);

    /// All that is left of a system whose promises were broken has been put there.
    void keeps(Path remains);
}
