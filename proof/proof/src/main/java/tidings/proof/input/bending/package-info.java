/// Making something wrong of something right.
@NullMarked
package tidings.proof.input.bending;

import org.jspecify.annotations.NullMarked;
