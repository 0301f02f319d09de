package tidings.proof.invariants;

import tidings.proof.evidence.Evidence;

/// A check holds an invariant, or a part of it, against the evidence. It knows nothing but what it is given.
public interface InvariantCheck {
    void check(Evidence evidence, Report report);
}
