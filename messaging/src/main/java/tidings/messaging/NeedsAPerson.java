package tidings.messaging;

/// A failure that trying again does not mend: a person has to look at it. A [Reactions] that throws it has its event
/// parked at once. An [Effect] that throws it is not performed again until a person says so.
public class NeedsAPerson extends RuntimeException {
    /// @param reason what happened and what it means, in an operator's words; shown wherever the matter waits
    public NeedsAPerson(String reason) {
        super(reason);
    }
}
