/// Trials: what is broken together, in which order, and what came of it.
@NullMarked
package tidings.proof.trials;

import org.jspecify.annotations.NullMarked;
