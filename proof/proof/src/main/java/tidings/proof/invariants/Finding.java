package tidings.proof.invariants;

/// A promise that was broken, and the ids that it concerns.
public record Finding(Invariant invariant, FindingKind kind, String sentence) {

    @Override
    public String toString() {
        return "%s %s: %s".formatted(invariant, kind, sentence);
    }
}
