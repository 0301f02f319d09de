/// What lies open when the system has come to rest, as it was read from outside the services: databases, topics, the
/// provider's ledger and the mail. Nothing here judges.
@NullMarked
package tidings.proof.evidence;

import org.jspecify.annotations.NullMarked;
