/// Stories of the shop, told on the running system: what its customers see, what its ledger says, which letters arrive,
/// and what becomes of all that when parts of it stop, crash or misbehave.
///
/// The system is started by the command, as a reader would start it, with everything in `target/system` and on ports
/// of its own. It ends with this JVM, however that ends.
@NullMarked
package tidings.stories;

import org.jspecify.annotations.NullMarked;
