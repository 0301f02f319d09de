package tidings.messaging.intents;

/// The one that fulfils what was noted.
public interface Fulfiller {
    /// Something was committed: no need to wait for the next poll.
    void wake();
}
