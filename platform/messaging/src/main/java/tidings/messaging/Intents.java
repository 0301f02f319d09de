package tidings.messaging;

/// Notes what is to be done to the outside world, so that it is done after the commit, outside of any transaction,
/// and is taken up again when a crash interrupts it.
public interface Intents {

    /// Notes the intent in the caller's transaction. One that is waiting already (same type and key) takes the
    /// new one's content; one that is being fulfilled at this moment is fulfilled once more afterwards. One that
    /// needs a person is retried, because what is wanted now may be something else.
    void note(Intent intent);

    /// Ends the intent that is being performed, in the caller's transaction, as the last that its [Effect] does:
    /// what came of it is noted and nothing is left to be done, or neither. One that was noted again meanwhile
    /// stays, and is performed once more. Where no intent is being performed, this does nothing.
    void fulfilled();

    /// Takes back, in the caller's transaction, what waits to be done. What is being fulfilled at this moment may
    /// still come to its end, and is not retried.
    void withdraw(Class<? extends Intent> type, String key);
}
