/// Crashes at the points that the code names.
@NullMarked
package tidings.proof.faults.crash;

import org.jspecify.annotations.NullMarked;
