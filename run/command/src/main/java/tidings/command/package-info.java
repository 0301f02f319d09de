/// The command: starts and stops the system, and tells what goes on in it. Docker Compose's verbs where it has them.
@NullMarked
package tidings.command;

import org.jspecify.annotations.NullMarked;
