package tidings.proof.invariants;

/// The way in which a promise was broken.
public enum FindingKind {
    /// Something that was promised is not there.
    LOST,
    /// Something is there, or was done, more than once.
    DOUBLED,
    /// Something is there, and nobody can say where it comes from or what has become of it.
    UNACCOUNTED,
    /// Something is there, and not as it should be.
    WRONG
}
