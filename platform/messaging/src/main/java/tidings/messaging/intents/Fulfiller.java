package tidings.messaging.intents;

/// The fulfiller performs the intents that were noted.
public interface Fulfiller {
    /// Wakes the fulfiller, because something was committed: no need to wait for the next poll.
    void wake();
}
