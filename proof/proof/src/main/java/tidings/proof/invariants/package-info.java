/// What was promised, and the form in which a broken promise is reported.
@NullMarked
package tidings.proof.invariants;

import org.jspecify.annotations.NullMarked;
