/// All that can break, by name.
@NullMarked
package tidings.proof.faults.catalogue;

import org.jspecify.annotations.NullMarked;
