/// What can break, and how it is broken.
///
/// A new fault is a type that implements [Fault], in the package of what it breaks, and is listed in the catalogue,
/// [tidings.proof.faults.catalogue.Faults].
@NullMarked
package tidings.proof.faults;

import org.jspecify.annotations.NullMarked;
