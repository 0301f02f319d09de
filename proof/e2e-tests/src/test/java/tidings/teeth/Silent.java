package tidings.teeth;

import java.nio.file.Path;
import java.time.Duration;
import tidings.local.supervision.Part;
import tidings.local.supervision.Progress;
import tidings.proof.Narrator;
import tidings.proof.Trial;
import tidings.proof.TrialOutcome;

/// Hears everything and says nothing.
final class Silent implements Progress, Narrator {
    @Override
    public void starting(Part part) {}

    @Override
    public void ready(Part part, Duration took) {}

    @Override
    public void stopping(Part part) {}

    @Override
    public void stopped(Part part) {}

    @Override
    public void begins(Trial trial) {}

    @Override
    public void ends(TrialOutcome outcome) {}

    @Override
    public void keeps(Path remains) {}
}
