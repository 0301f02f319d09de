/// Waiting until nothing is under way any more.
@NullMarked
package tidings.proof.quiescence;

import org.jspecify.annotations.NullMarked;
