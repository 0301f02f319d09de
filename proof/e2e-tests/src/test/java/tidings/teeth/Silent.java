package tidings.teeth;

import java.nio.file.Path;
import java.time.Duration;
import tidings.local.supervision.Part;
import tidings.local.supervision.Progress;
import tidings.proof.trials.Trial;
import tidings.proof.trials.TrialListener;
import tidings.proof.trials.TrialOutcome;

/// Hears everything and says nothing.
final class Silent implements Progress, TrialListener {
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
