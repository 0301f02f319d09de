/// The verbs about what services have parked: dead letters, and what could not be done outside.
@NullMarked
package tidings.command.parked;

import org.jspecify.annotations.NullMarked;
