/// Databases that close, forget, or do not answer, and sessions that somebody has left in them.
@NullMarked
package tidings.proof.faults.database;

import org.jspecify.annotations.NullMarked;
