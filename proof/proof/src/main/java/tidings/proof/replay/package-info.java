/// Hearing everything again from the beginning, and comparing before and after.
@NullMarked
package tidings.proof.replay;

import org.jspecify.annotations.NullMarked;
