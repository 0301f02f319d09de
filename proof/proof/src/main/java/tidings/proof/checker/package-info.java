/// The checks that hold the evidence against the invariants.
@NullMarked
package tidings.proof.checker;

import org.jspecify.annotations.NullMarked;
