/// Stories of the shop, told on the running system: what its customers see, what its ledger says, which letters arrive,
/// and what becomes of all that when parts of it stop, crash or misbehave. Here is what a story can be marked with; the
/// stories themselves are in a package for each subject, and are told in the words of `tidings.stories.language`.
///
/// The system is started by the command, as a reader would start it, with everything in `target/system-1` and on ports
/// of its own. It ends with this JVM, however that ends. There are two such JVMs, each with its system and with one
/// half of the stories.
@NullMarked
package tidings.stories;

import org.jspecify.annotations.NullMarked;
