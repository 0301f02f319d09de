/// What can break, and how it is broken.
///
/// A new fault is a type that implements [Fault] and is listed in [Faults].
@NullMarked
package tidings.proof.faults;

import org.jspecify.annotations.NullMarked;
