/// The system that is put to the proof.
@NullMarked
package tidings.proof.system;

import org.jspecify.annotations.NullMarked;
