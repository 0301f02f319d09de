package tidings.messaging;

/// A failure that trying again does not mend: a person has to look at it. A [Reactions] that throws it has its event
/// parked at once. An [Effect] that throws it is not performed again until a person says so.
public class NotRetryable extends RuntimeException {
    private final boolean forAll;

    /// @param reason what happened and what it means, in an operator's words; shown wherever the matter waits
    public NotRetryable(String reason) {
        this(reason, false);
    }

    private NotRetryable(String reason, boolean forAll) {
        super(reason);
        this.forAll = forAll;
    }

    /// A failure of all intents of the type, as the other party has refused the shop itself: an [Effect] that throws
    /// it has all intents of its type wait, in all instances, until a person says so. None is lost, and none tried.
    public static NotRetryable forAll(String reason) {
        return new NotRetryable(reason, true);
    }

    public boolean isForAll() {
        return forAll;
    }
}
