/// The system that a command is about, and whether it runs.
@NullMarked
package tidings.command.system;

import org.jspecify.annotations.NullMarked;
