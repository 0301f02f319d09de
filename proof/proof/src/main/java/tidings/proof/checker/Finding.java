package tidings.proof.checker;

/// A promise that was broken, and the ids that it concerns.
public record Finding(Invariant invariant, Kind kind, String sentence) {

    /// In which way it was broken.
    public enum Kind {
        /// Something that was promised is not there.
        LOST,
        /// Something is there, or was done, more than once.
        DOUBLED,
        /// Something is there, and nobody can say where it comes from or what has become of it.
        UNACCOUNTED,
        /// Something is there, and not as it should be.
        WRONG
    }

    @Override
    public String toString() {
        return "%s %s: %s".formatted(invariant, kind, sentence);
    }
}
