/// The customers: what they ask for, and what they were answered.
@NullMarked
package tidings.proof.load;

import org.jspecify.annotations.NullMarked;
