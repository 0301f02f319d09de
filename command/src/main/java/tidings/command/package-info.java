/// The command.
@NullMarked
package tidings.command;

import org.jspecify.annotations.NullMarked;
