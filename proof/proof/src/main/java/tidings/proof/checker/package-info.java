/// Evidence from outside the services, and the invariants that it is held against.
@NullMarked
package tidings.proof.checker;

import org.jspecify.annotations.NullMarked;
