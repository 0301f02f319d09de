/// What can break, and how it is broken.
@NullMarked
package tidings.proof.faults;

import org.jspecify.annotations.NullMarked;
