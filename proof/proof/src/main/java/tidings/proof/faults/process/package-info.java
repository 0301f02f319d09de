/// Parts of the system that die, stand still, stop, or come and go.
@NullMarked
package tidings.proof.faults.process;

import org.jspecify.annotations.NullMarked;
