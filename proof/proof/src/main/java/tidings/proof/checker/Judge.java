package tidings.proof.checker;

/// Holds an invariant against the evidence. Knows nothing but what it is given.
interface Judge {
    void judge(Evidence evidence, Report report);
}
