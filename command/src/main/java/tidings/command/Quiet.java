package tidings.command;

import java.time.Duration;
import tidings.local.Part;
import tidings.local.Progress;

/// Says nothing.
final class Quiet implements Progress {
    @Override
    public void starting(Part part) {}

    @Override
    public void ready(Part part, Duration took) {}

    @Override
    public void stopping(Part part) {}

    @Override
    public void stopped(Part part) {}
}
