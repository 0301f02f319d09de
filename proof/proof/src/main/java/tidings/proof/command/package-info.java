/// The proof as a verb of the command, `./tidings prove`: what it is told to try, and how it tells what came of it.
@NullMarked
package tidings.proof.command;

import org.jspecify.annotations.NullMarked;
