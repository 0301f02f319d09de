/// What the command needs of a terminal: styles, tables, and whether somebody reads.
@NullMarked
package tidings.command.terminal;

import org.jspecify.annotations.NullMarked;
