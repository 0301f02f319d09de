package tidings.local;

import java.time.Duration;

/// Hears how starting and stopping get on. Called from several threads.
public interface Progress {
    void starting(Part part);

    void ready(Part part, Duration took);

    void stopping(Part part);

    void stopped(Part part);
}
