package tidings.local.supervision;

import java.time.Duration;

/// The progress of starting and stopping, told to those who want to hear of it. Called from several threads.
public interface Progress {
    /// Wants to hear nothing.
    Progress UNHEARD = new Progress() {};

    default void starting(Part part) {}

    default void ready(Part part, Duration took) {}

    default void stopping(Part part) {}

    default void stopped(Part part) {}
}
