package tidings.testing;

/// A part that a test may crash. What it has acknowledged is there again when it is back, at the same address.
public interface Backend {
    /// Returns when it does its work.
    void start();

    /// Ends it as a crash would.
    void kill();
}
