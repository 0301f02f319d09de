/// The verbs that start, stop and show the parts of a system.
@NullMarked
package tidings.command.lifecycle;

import org.jspecify.annotations.NullMarked;
