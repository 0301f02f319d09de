/// The telling of what happens, one line an event.
@NullMarked
package tidings.command.narration;

import org.jspecify.annotations.NullMarked;
