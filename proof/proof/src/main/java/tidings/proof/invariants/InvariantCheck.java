package tidings.proof.invariants;

import tidings.proof.evidence.Evidence;

/// Holds an invariant against the evidence. Knows nothing but what it is given.
public interface InvariantCheck {
    void check(Evidence evidence, Report report);
}
