/// What the clients asked for and were answered, and what was done to the system on purpose: the witness who is no
/// part of it.
@NullMarked
package tidings.proof.journal;

import org.jspecify.annotations.NullMarked;
