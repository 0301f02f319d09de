package tidings.proof.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tidings.local.process.Directories;

/// What is left of a system whose promises were broken.
///
/// @param home where the suite has its system, and what it keeps
record BrokenSystem(Path home) {

    /// Moves data and logs aside, and puts the findings there. Returns the place.
    Path keep(TrialOutcome outcome) throws IOException {
        var trial = outcome.trial();
        var remains = home.resolve("broken/%.100s-%d".formatted(trial.name(), trial.seed())); // many faults, long names
        Directories.delete(remains);
        Files.createDirectories(remains.getParent());
        Files.move(home.resolve("system"), remains);
        Files.write(remains.resolve("findings.txt"), outcome.sentences());
        return remains;
    }
}
