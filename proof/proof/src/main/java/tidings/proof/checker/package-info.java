/// The checks that hold the evidence against the invariants. Those of letters and of what was restored from a backup
/// have packages of their own.
@NullMarked
package tidings.proof.checker;

import org.jspecify.annotations.NullMarked;
